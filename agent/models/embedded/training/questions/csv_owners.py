"""Twenty-one worlds as text: tables of clubs, shops and farms, and what their rows and columns may be asked for."""

# Worlds are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

# File stems|rows/row|stories, then a line for each column: headers=said:kind, then what it may be asked for. Conditions have @ where the
# rows are named: zero pos over under atleast atmost blank (numbers), is two not (values), yes no (flags), month after before (dates).
# Measures have {N}, the rows with their condition: sum mean max min median argmax argmin part; kinds mode (of values). gap: of two rows.
TEXT = """boat_hire,pedalo_days,lake_rentals,hire_log|days/day|We rent out rowing boats on a lake.~Season is nearly over.~My nephew minds the jetty.
day/day_no=day:s 1
weekday/dow=weekday:w | is: @ that were a {v}~@ falling on a {v} | two: weekend @ ({v} plus {w})~@ at the weekend, meaning {v} and {w}~@ that were a {v} or a {w}
boats_out/hires/rentals=boats rented:i 12 190 | sum: how many boats went out on {N}, all together~boats hired out on {N}, total | mean: how many boats do we let on average on {N}~mean number of boats for {N} | max: what was the most boats we got out on {N} | part: what percentage of all boats went out on {N} | over: @ with more than {k} boats out~busy @ (over {k} boats) | gap: how many more boats went out on the one than on the other
rain_mm/rain/wet_mm=rain:z 0.3 15 | zero: dry @~@ when not a drop fell~@ without rain~@ on which it stayed dry | pos: wet @~@ when it rained at all~@ with at least some rain | over: @ with more than {k} mm of rain | sum: how much rain fell on {N} | mean: how many mm came down on average on {N}
wind_kmh/gusts=wind:i 3 70 | over: stormy @ (wind above {k})~@ when the wind blew harder than {k} km/h | under: calm @ (wind below {k})~@ with wind under {k} | argmax: which day had the strongest wind of all {N} | max: what was the strongest wind on {N}
####
bread_orders,bakery_week,oven_list|orders/order|We bake for the whole valley.~My wife does the orders by phone.~Flour is going up again.
order/order_no=order:s 41
item/bread/kind=bread:g rye,sourdough,baguette=baguettes,bun=buns,brioche | is: @ for {vs} | two: @ for {v} or {w}~@ for either {vs} or {ws} | not: @ for anything but {vs} | mode: what do people mostly take among {N} | kinds: how many sorts of bread occur in {N}
day/pickup_day=day:w | is: @ to be picked up on {v}~{v} @
loaves/qty/pieces=pieces:i 1 14 | sum: how many pieces do {N} come to~pieces needed for {N}, altogether | mean: how many pieces are there on average in {N} | max: what's the largest number of pieces in one of {N} | atleast: big @ of {k} pieces or more~@ for at least {k} pieces | part: what share of all pieces, in percent, is due to {N}
amount/total_eur/price=amount:p 3 80 | sum: what money do {N} bring in~the takings from {N} | mean: how much does a customer spend on average on {N} | over: @ above {k} euros | under: @ of less than {k} euros | argmax: which order is the priciest among {N} | median: the median amount of {N}
collected/picked_up=collected:y | yes: @ already collected~collected @ | no: @ still waiting to be collected~uncollected @
####
village_books,book_loans,reading_room,shelf_stats|books/book|I look after a tiny reading room.~The council asks what people read.~We open on Wednesdays.
title/book=title:n Salt Road,Low Tide,Gone to Ground,The Orchard,Paper Moon,Winter Bees,Night Ferry,The Old Lamp,Rust,Seven Sisters,Green Door,Long Way Up,Blue Hour,A Cold Spring,Sand,The Miller,Copper Sky,Still Water,Thorn,Half a Map,Birdsong Lane,The Clerk,Hollow Hill,Ashes,Crow Road,The Weir,Amber,Lost Keys,The Choir,Mud
genre/shelf=genre:g Crime,Romance,Travel,History,Children | is: {v} @~@ of the genre {v}~@ shelved under {v} | two: @ that are {v} or {w}~{v} and {w} @ taken together | not: @ other than {v} | mode: what genre is most frequent among {N} | kinds: how many genres are represented among {N}
year/published=year:i 1962 2023 | under: @ published before {K}~@ older than {K} (that is, the year is lower) | atleast: @ from {K} or later | over: @ that came out after {K} | argmin: what is the oldest of {N} | argmax: which is the newest of {N}
pages/page_count=pages:i 70 720 | over: thick @ (over {k} pages)~@ longer than {k} pages | under: @ shorter than {k} pages~thin @, meaning below {k} pages | mean: how long are {N} on average, in pages | sum: how many pages do {N} have in all | argmax: which is the longest of {N} | argmin: what is the thinnest of {N}
loans/times_borrowed/borrowed=loans:z 1 90 | sum: how many loans do {N} add up to~how often were {N} borrowed altogether | mean: how many loans do {N} get on average | part: what percentage of all loans were for {N}~what part of the lending, in percent, goes to {N} | argmax: which is the most borrowed of {N}~what was everybody's favourite among {N}, by loans | zero: @ nobody ever borrowed~@ with no loan at all | pos: @ that were borrowed at least once | over: @ borrowed more than {k} times | gap: how many more loans does one have than the other
####
pet_hotel,boarding,kennel_stays,guests_with_paws|stays/stay|I run a small pet hotel.~The phone never stops in August.~Our vet visits twice a week.
pet/animal=pet:n Biscuit,Mog,Rex,Luna,Pepper,Oscar,Daisy,Milo,Coco,Bella,Simba,Nala,Gizmo,Ziggy,Tofu,Shadow,Misty,Bruno,Pixie,Hazel,Rusty,Clover,Socks,Ginger,Waffles,Otis,Fudge,Poppy,Teddy,Olive
species/kind=species:g dog=dogs,cat=cats,rabbit=rabbits,parrot=parrots,puppy=puppies,pony=ponies | is: @ by {vs}~@ of {vs}~{v} @ | two: @ by {vs} or {ws}~@ of {vs} and {ws} together | not: @ of animals that aren't {vs} | kinds: how many kinds of animals had {N} | mode: what sort of animal is behind most {N}
nights/days_stayed=nights:i 1 21 | sum: how many nights did {N} add up to | mean: how many nights do {N} last on average | over: long @ (over {k} nights)~@ of more than {k} nights | atmost: short @ of {k} nights at most | argmax: which pet had the longest of {N} | part: what percentage of all nights were {N} | gap: how many nights did one of them stay longer than the other
weight_kg/kg/weight=weight:f 0.6 48 | mean: how heavy are the animals on average in {N} | under: @ of small animals under {k} kg | over: @ of animals heavier than {k} kg | argmax: who is the heaviest guest among {N} | max: how much did the heaviest animal weigh in {N} | blank: @ where nobody wrote down a weight
fee/bill/charge=fee:p 18 420 | sum: what did we earn from {N}~total charged for {N} | mean: what do {N} cost on average | median: what's the median fee of {N} | max: the dearest bill among {N}, how much was it | part: how many percent of our income stem from {N}
vaccinated/jabs=vaccinated:y | yes: @ by vaccinated animals | no: @ of animals without vaccination~@ by unvaccinated pets
####
milk_yield,dairy,herd,cow_book|cows/cow|We milk at five in the morning.~My daughter will take over the farm.~The milk lorry was late.
cow/name=cow:n Bessie,Clara,Flora,Heidi,Rosa,Berta,Molly,Ida,Lotte,Wilma,Greta,Elsa,Frieda,Olga,Paula,Resi,Susi,Toni,Vroni,Zenzi,Anni,Betty,Doris,Emma,Gerda,Hilda,Inge,Julia,Kathi,Lina
breed/race=breed:g Jersey=Jerseys,Holstein=Holsteins,Angler=Anglers,Simmental=Simmentals | is: {vs}~@ of the breed {v} | two: @ that are {v} or {w}~{vs} and {ws} together | not: @ that are not {vs}
litres/milk_l/yield=milk:f 6 41 | sum: how many litres do {N} give in all | mean: how much milk do {N} give on average~litres per head for {N} | argmax: which is the best milker among {N} | argmin: who gives the least among {N} | part: what percentage of the milk is from {N} | under: poor milkers (@ below {k} litres)~@ giving under {k} litres | over: @ that give more than {k} litres | gap: how many litres lie between the two
age/years=age:i 2 14 | over: @ older than {k} years | atmost: young @, {k} years at most | mean: how old are {N} on average | argmax: which is the oldest of {N} | argmin: who's the youngest of {N}
calves/births=calves:z 1 9 | zero: @ that have never calved~@ without a calf so far | pos: @ with at least one calf | sum: how many calves did {N} have altogether | over: @ with more than {k} calves
pregnant/in_calf=pregnant:y | yes: pregnant @~@ in calf | no: @ that are not pregnant
####
seedlings,greenhouse,raised_beds,nursery_bench|plants/plant|Our school has a greenhouse.~The heating broke in March.~Class 6b waters on Fridays.
label/no=label:s 1
sort/kind/plant=kind:g tomato=tomatoes,basil,pepper=peppers,bean=beans,cabbage=cabbages,chilli=chillies | is: {v} @~@ that are {vs} | two: {v} and {w} @, both counted~@ that are either {vs} or {ws} | not: @ other than {vs} | kinds: how many kinds are there among {N} | mode: which kind is the commonest among {N}
tray/bench=tray:g A,B,C,D | is: @ on tray {v} | two: @ on tray {v} or {w}
height_cm/tall_cm=height:f 2 38 | mean: how tall are {N} on average~mean height of {N} | max: how tall is the tallest among {N} | over: @ taller than {k} cm | under: tiny @ below {k} cm~@ that haven't reached {k} cm | argmax: which label does the tallest among {N} bear | median: median height of {N}
leaves/leaf_count=leaves:i 2 24 | sum: how many leaves do {N} have altogether | mean: how many leaves do {N} have on average | atleast: @ with {k} or more leaves | gap: how many leaves more has the one than the other
pests/aphids=pests:z 1 30 | zero: clean @ without any pest~@ free of pests | pos: infested @~@ with pests on them | sum: how many pests sit on {N} in all | mean: how many pests on average on {N}
####
run_log,training,jog_notes,my_runs|runs/run|I started running in spring.~My knee hurts again.~My coach wants figures.
date/day=date:d | month: @ in {p}~my {p} @ | after: @ after {d} | before: @ before {d}
weather/sky=weather:g sunny,rainy,windy,cloudy | is: {v} @~@ in {v} weather | two: @ when it was {v} or {w} | not: @ when it wasn't {v}
km/distance=distance:f 2 32 | sum: how many kilometres did I cover on {N}~total distance of {N} | mean: how far did I go on average on {N} | max: how far was the longest of {N} | over: long @ (beyond {k} km)~@ of more than {k} km | under: short @, less than {k} km | argmax: on which date was the longest of {N} | part: what percentage of my kilometres were {N}
minutes/time_min=minutes:i 11 190 | sum: how many minutes was I out on {N} | mean: how many minutes did {N} take on average | over: @ that took longer than {k} minutes | max: how many minutes did the longest of {N} take
heart_rate/pulse/bpm=heart rate:i 118 186 | mean: what was my pulse on average on {N}~average heart rate for {N} | over: hard @ with a pulse above {k} | under: easy @ with the pulse below {k} | max: my highest pulse on {N} | blank: @ where the watch missed the pulse
####
club_roll,members,tennis_club,subs_list|members/member|I'm treasurer of the club.~The annual meeting is near.~We need new nets.
name/member=name:n people
section/team/group=section:g Juniors,Ladies,Veterans,Social,First team | is: @ of the {v} section~{v} @ | two: @ in {v} or {w}~{v} and {w} @ taken together | not: @ outside {v} | kinds: how many sections do {N} belong to | mode: in which section are most of {N}
age/years_old=age:i 9 82 | mean: how old are {N} on average~average age of {N} | argmax: who is the oldest of {N} | argmin: who's the baby among {N}, by age | under: @ under {k} years of age~@ younger than {k} | over: @ past {k} | median: what is the median age of {N} | gap: how many years older is the one than the other
years/seasons=years in the club:i 1 40 | argmax: who has been with us longest of {N} | over: loyal @ with more than {k} years | atmost: new @ with {k} years or fewer | mean: how many years have {N} been here on average
fee/dues/subscription=fee:i 30 260 | sum: what do {N} pay altogether~how much do the fees of {N} come to | mean: what do {N} pay on average | part: what share of the fees (percent) is carried by {N} | argmax: who pays the most of {N}
paid/settled=paid:y | yes: paid-up @~@ who have paid | no: @ who owe us the fee~@ who haven't paid yet
####
guesthouse,bookings,rooms_summer,b_and_b|bookings/booking|We let rooms over our shop.~The tourist board wants statistics.~Breakfast is at eight.
guest/name=guest:n people
country/from=country:g France,Japan,Italy,Canada,Norway | is: @ from {v} | two: @ from {v} or {w}~@ from {v} plus those from {w} | not: @ from anywhere except {v} | mode: which country do {N} mostly come from | kinds: how many countries do {N} come from
nights/length=nights:i 1 15 | sum: how many nights do {N} amount to | mean: how many nights are {N} on average | atleast: @ of {k} nights or longer | under: @ shorter than {k} nights | argmax: whose is the longest of {N} | max: how many nights is the longest of {N} | part: how many percent of all nights fall to {N}
price/total/revenue=price:p 48 1400 | sum: what revenue do {N} make | mean: what do {N} bring on average | over: @ worth more than {k} | argmax: who pays the most among {N} | median: median price of {N} | part: what percentage of the revenue is from {N} | gap: by how much does one pay more than the other
children/kids=children:z 1 4 | zero: @ without children~adults-only @ | pos: @ with children~family @ (at least one child) | sum: how many children come with {N} | mean: how many children are there on average in {N}
breakfast/with_breakfast=breakfast:y | yes: @ with breakfast | no: @ without breakfast~@ that didn't order breakfast
####
repair_cafe,fixits,mending_day,repairs|repairs/repair|We mend things for free in the church hall.~Volunteers get cake.~The next date is in May.
ticket/no=ticket:s 100
item/object=item:g toaster=toasters,lamp=lamps,radio=radios,bike=bikes,watch=watches,battery=batteries | is: @ of {vs}~{v} @ | two: @ of {vs} or {ws}~{v} and {w} @ combined | not: @ of things other than {vs} | mode: what was brought most often among {N} | kinds: how many kinds of things were there in {N}
fixer/volunteer/helper=volunteer:g Amir,Greta,Pavel,Joan | is: @ done by {v}~{v}'s @ | two: @ by {v} or {w} | mode: who did most of {N}
minutes/time_spent=minutes:i 4 120 | sum: how many minutes went into {N} | mean: how long do {N} take on average, in minutes | over: @ lasting more than {k} minutes | under: quick @ (below {k} minutes) | argmax: which ticket took longest among {N} | max: how many minutes did the slowest of {N} need | gap: by how many minutes was one quicker than the other
parts_eur/parts=parts:z 1 40 | zero: @ that needed no parts~@ without any cost for parts | pos: @ for which we had to buy parts | sum: what did the parts for {N} cost in all | mean: what do parts cost on average in {N} | over: @ with parts for more than {k} euros
fixed/success=fixed:y | yes: successful @~@ where the thing was fixed | no: failed @~@ that didn't work out
####
class_trip,school_camp,pupils_trip|pupils/pupil|I teach year 7 and we're off to the coast.~The bus has 52 seats.~Parents keep calling.
pupil/name=pupil:n people
class/form=class:g 7a,7b,7c,8a | is: @ in {v}~@ from class {v} | two: @ in {v} or {w}~@ of {v} and {w} | not: @ who aren't in {v} | kinds: how many classes do {N} come from
age/years=age:i 11 15 | atleast: @ aged {k} or over | under: @ younger than {k} | mean: how old are {N} on average | max: how old is the oldest of {N}
pocket_money/euros=pocket money:i 5 60 | sum: how much pocket money do {N} carry together | mean: how much pocket money do {N} have on average | argmax: who has the most pocket money of {N} | over: @ with more than {k} euros on them | max: what's the highest sum any of {N} carries | gap: how many euros does one have more than the other
missed/absences=days missed:z 1 17 | zero: @ who never missed a day~@ with no absences | over: @ who missed more than {k} days | sum: how many days did {N} miss in total | argmax: who missed most among {N}
can_swim/swims=can swim:y | yes: @ who can swim~swimmers among the @ | no: @ who can't swim~non-swimming @
####
food_truck,street_food,van_days,lunch_van|days/day|My brother and I sell dumplings from a van.~The gas bottle ran out twice.~Saturday is the fair.
day/no=day:s 1
weekday/dow=weekday:w | is: {v} among the @~@ that were a {v} | two: weekend @ ({v} and {w})~@ at weekends ({v} plus {w})~@ that were a {v} or {w}~{v} plus {w} @
town/place/stop=town:g Ashby,Crewe,Dunmow,Elgin,Frome | is: @ in {v} | two: @ in {v} or {w}~@ at {v} plus @ at {w} | not: @ anywhere but {v} | kinds: how many towns did we stop in on {N} | mode: where did we stand most on {N}
meals/portions/sold=meals:i 15 240 | sum: how many meals did we sell on {N} | mean: how many portions do we sell on average on {N} | max: what's the most meals we sold on any of {N} | under: weak @ (fewer than {k} meals)~@ with less than {k} portions sold | over: @ with more than {k} meals | argmax: which day was our best, by meals, of {N} | part: what percentage of our meals did we sell on {N}
takings/cash/income=takings:p 90 2300 | sum: what did we take on {N} altogether | mean: what do we take on average on {N} | median: the median takings on {N} | part: how much of our takings, in percent, was made on {N} | over: @ with takings above {k} | gap: how much more did we take on one than on the other
waste_kg/thrown_away=waste:z 0.2 9 | zero: @ with nothing thrown away~@ without waste | pos: @ when we had leftovers to throw away | sum: how many kilos did we bin on {N} | mean: how much was thrown away on average on {N}
####
cheese_stall,cheeses,dairy_counter,deli|cheeses/cheese|I have a stall at the market.~Health inspection on Monday.~The goats are doing well.
cheese/name=cheese:n Alpino,Bergo,Casero,Dolcino,Erbello,Fiora,Grano,Hofgold,Isarella,Jurano,Kloster,Luna,Monta,Nocciolo,Orvello,Pratino,Rosso,Selva,Tilla,Urtal,Valera,Weisser,Zigara,Amatto,Bianca,Corno
milk/made_of=milk:g cow,goat,sheep,buffalo | is: @ made from {v} milk~{v} milk @ | two: @ of {v} or {w} milk~{v} and {w} @ together | not: @ not made of {v} milk | mode: what milk are most of {N} made of
age_months/ripe=age:z 1 30 | zero: fresh @ (age 0)~@ that are not aged at all | over: @ aged for more than {k} months | atmost: young @ of at most {k} months | mean: how old are {N} on average, in months | argmax: which is the longest ripened of {N}
price_kg/eur_per_kg=price:p 9 58 | mean: what's the average price per kilo of {N} | under: cheap @ below {k} a kilo~@ for less than {k} | over: @ dearer than {k} a kilo | argmax: which is the most expensive of {N} | argmin: what's the cheapest of {N} | max: how much is the dearest of {N} | gap: how much does the price of one exceed the other's
kg_sold/sold=kilos sold:f 0.5 44 | sum: how many kilos of {N} did I sell | part: what share of all kilos sold (in %) were {N} | argmax: which sold best of {N} | mean: how many kilos did we shift on average of {N} | blank: @ for which the kilos are missing
organic/bio=organic:y | yes: organic @ | no: @ that aren't organic~conventional @
####
garage_jobs,workshop,car_repairs|jobs/job|I own a garage with two lifts.~My apprentice typed the list.~Winter tyres start in October.
job/job_no=job:s 700
make/brand=make:g Ford=Fords,Skoda=Skodas,Volvo=Volvos,Fiat=Fiats,Toyota=Toyotas | is: @ on {vs}~{v} @ | two: @ on {vs} or {ws}~{v} plus {w} @ | not: @ on cars other than {vs} | mode: what make do we see most in {N} | kinds: how many makes occur in {N}
hours/labour=hours:f 0.5 14 | sum: how many hours did we spend on {N} | mean: how many hours do {N} take on average | over: big @ of more than {k} hours | under: @ done in less than {k} hours | part: what percentage of our hours went to {N} | argmax: which job number ate the most hours of {N}
parts/parts_eur=parts:z 5 900 | zero: @ without any parts~labour-only @ (parts are 0) | pos: @ with parts fitted | sum: what do the parts in {N} come to | mean: how much is spent on parts on average in {N} | over: @ with parts above {k} euros
bill/total=bill:p 35 1900 | sum: what did we invoice for {N} | mean: what's the average bill for {N} | argmax: which job number has the highest bill of {N} | max: how high is the highest bill of {N} | atleast: @ billed at {k} or more | median: median bill of {N} | gap: what's the difference between their bills
warranty/guarantee=warranty:y | yes: warranty @~@ under warranty | no: @ outside warranty
####
bird_count,garden_birds,feeder_log,birdwatch|sightings/sighting|I count birds from the kitchen.~The cat next door is a problem.~The society publishes our notes.
date/seen_on=date:d | month: @ in {p}~@ from {p} | after: @ later than {d} | before: @ earlier than {d}
bird/species=bird:g robin=robins,finch=finches,sparrow=sparrows,thrush=thrushes,magpie=magpies,starling=starlings | is: @ of {vs}~{v} @ | two: @ of {vs} or {ws}~{v} and {w} @ combined | not: @ of birds other than {vs} | kinds: how many species turn up in {N} | mode: what bird is commonest in {N}
place/spot=place:g feeder,hedge,lawn,roof | is: @ at the {v}~@ made on the {v} | two: @ at the {v} or the {w} | not: @ away from the {v} | mode: where were most of {N}
number/birds/how_many=birds:i 1 40 | sum: how many birds is that in all, for {N} | mean: how many birds do {N} have on average | max: what's the largest flock in {N} | atleast: @ of {k} birds or more | part: what percentage of all birds belong to {N} | argmax: on which date was the biggest of {N} | gap: how many birds more were there in one than in the other
temp_c/degrees=temperature:i -8 27 | under: @ on cold days below {k} degrees | over: @ on days warmer than {k} degrees | mean: how warm was it on average for {N}
####
house_energy,utility_bills,meter_months,power_and_gas|months/month|We want to insulate the roof.~The supplier changed twice.~It's an old farmhouse.
month=month:m
power_kwh/electricity=electricity:i 140 520 | sum: how many kWh of electricity did we use in {N} | mean: how much electricity on average in {N} | over: @ with more than {k} kWh of electricity | under: @ with electricity below {k} | argmax: which month used the most electricity out of {N} | gap: how many kWh more did one use
gas_kwh/gas=gas:z 60 1700 | zero: @ without heating (gas at 0)~@ when no gas was burned | pos: @ when we burned gas~heating @ (gas above 0) | sum: how much gas did we burn in {N} | mean: how much gas went through on average in {N} | over: @ with gas above {k} | argmax: which month burned the most gas of {N}
cost_eur/bill=cost:p 40 360 | sum: what did {N} cost us in all | mean: what was the average bill for {N} | argmax: which is the dearest of {N} | argmin: which is the cheapest of {N} | part: what percentage of the yearly cost falls into {N} | over: expensive @ (above {k}) | gap: by how much did the one bill exceed the other
guests/visitors=guests:z 1 6 | zero: @ without visitors | pos: @ with guests in the house | sum: how many guests did we have in {N}
####
music_lessons,pupils_piano,lesson_book,music_school|pupils/pupil|I give music lessons at home.~The concert is before Easter.~The piano needs tuning.
pupil/student=pupil:n people
instrument/plays=instrument:g piano,violin,flute,guitar,cello | is: {v} @~@ who play the {v} | two: {v} or {w} @~@ on {v} plus @ on {w} | not: @ who don't play the {v} | kinds: how many instruments are played by {N} | mode: what do most of {N} play
age/years=age:i 6 67 | mean: how old are {N} on average | under: @ under {k}~young @ below {k} years | over: grown-up @ above {k} | argmin: who's the youngest of {N} | argmax: who is the eldest of {N} | gap: how many years are between the two
practice_min/practised=practice minutes:z 5 240 | zero: @ who didn't practise at all~lazy @ with 0 minutes of practice | pos: @ who practised | sum: how many minutes did {N} practise altogether | mean: how many minutes do {N} practise on average | over: @ with more than {k} minutes of practice | argmax: who practised most of {N}
lessons/hours=lessons:i 1 40 | sum: how many lessons did {N} take in all | mean: how many lessons have {N} had on average | part: what part of my lessons, in percent, goes to {N} | atleast: @ with {k} lessons or more
owes/debt=money owed:z 10 180 | zero: @ who owe me nothing | pos: @ who still owe me money | sum: how much do {N} owe me | argmax: who owes the most of {N}
####
taxi_rides,cab_night,rides,night_shift|rides/ride|I drive nights.~The meter was replaced.~Airport runs pay best.
ride/no=ride:s 1
driver/cabbie=driver:g Olu,Marta,Deniz,Piotr | is: @ driven by {v}~{v}'s @ | two: @ by {v} or {w}~@ of {v} and {w} together | not: @ by anyone but {v} | mode: who drove most of {N}
area/zone=area:g airport,station,centre,harbour | is: @ to the {v} | two: @ to the {v} or the {w} | not: @ elsewhere than to the {v} | mode: where did most of {N} go
km/distance=distance:f 1 44 | sum: how many km do {N} make together | mean: how far are {N} on average | over: @ of over {k} km | under: short @ under {k} km | max: how long was the longest of {N}, in km | argmax: which ride number was the longest of {N}
fare/price=fare:p 5 95 | sum: what did {N} bring in fares | mean: what's the average fare on {N} | part: how many percent of the fares are from {N} | over: @ above {k} euros | median: median fare of {N} | gap: how much higher is the one fare than the other
tip/extra=tip:z 1 15 | zero: @ without a tip~@ where the customer tipped nothing | pos: @ with a tip | sum: how much in tips did {N} yield | mean: how big is the tip on average on {N} | over: @ with a tip above {k}
####
quiz_league,pub_quiz,trivia_scores|teams/team|We host a quiz at the pub.~The microphone crackles.~First prize is a ham.
team/name=team:n Owls,Brainiacs,Les Quizerables,Lucky Seven,Night Shift,The Parrots,Quizzly Bears,Table Nine,Old Hands,Red Lions,Shy Foxes,The Postmen,Know Nothings,Top Hats,Wild Guess,Sofa Six,Blue Notes,Pub Crawlers,Mixed Nuts,Slow Pens
pub/venue=pub:g Anchor,Crown,Plough,Swan | is: @ from the {v} | two: @ from the {v} or the {w}~{v} and {w} @ together | not: @ that don't play at the {v} | mode: which pub do most of {N} play at
points/score=points:i 18 98 | sum: how many points do {N} have together | mean: how many points do {N} have on average | argmax: which is the best of {N}, by points | argmin: who came last among {N} | over: @ with more than {k} points | under: @ below {k} points | max: what's the top score among {N} | part: what share of all points, as a percentage, did {N} get | gap: by how many points did the better beat the worse
players/size=players:i 2 8 | atleast: @ of {k} players or more | under: small @ with fewer than {k} players | sum: how many players are in {N} | mean: how many players do {N} have on average
jokers/hints=jokers:z 1 5 | zero: @ that played no joker~@ without a joker | pos: @ that used a joker | sum: how many jokers did {N} play
####
beach_cafe,ice_stand,kiosk_days,ice_cream|days/day|We sell ice cream on the promenade.~The freezer is new.~Seagulls steal the cones.
day/no=day:s 1
flavour/favourite=flavour of the day:g vanilla,mango,pistachio,cherry | is: @ with {v} as the flavour of the day~{v} @ | two: @ with {v} or {w} as the special | not: @ when the special wasn't {v} | mode: which special was on most often on {N}
scoops/cones/sold=scoops:i 40 900 | sum: how many scoops did we sell on {N} | mean: how many scoops go on average on {N} | max: what was the record in scoops on {N} | over: @ with more than {k} scoops | part: what percentage of the scoops were sold on {N} | argmax: on which day did we sell the most of {N} | gap: how many scoops more was it on the better one
temp_c/heat=temperature:i 13 37 | over: hot @ above {k} degrees~@ hotter than {k} degrees | under: cool @ under {k} degrees | atleast: @ of {k} degrees or more | mean: how warm was it on average on {N}
rain_mm/rain=rain:z 0.2 22 | zero: dry @~@ with no rain~rain-free @ | pos: rainy @~@ with rain | sum: how many mm fell on {N} | over: @ with over {k} mm of rain
holiday/school_holiday=holiday:y | yes: holiday @~@ in the school holidays | no: @ outside the holidays
####
honey_hives,apiary,bee_yard|hives/hive|My bees survived the winter.~I sell at the gate.~The oilseed is in bloom.
hive/no=hive:s 1
site/stand=site:g orchard,meadow,forest,garden | is: @ in the {v}~{v} @ | two: @ in the {v} or the {w}~{v} and {w} @ together | not: @ that aren't in the {v} | mode: where do most of {N} stand | kinds: at how many sites do {N} stand
honey_kg/honey=honey:f 3 44 | sum: how many kilos of honey came from {N} | mean: what do {N} yield on average~kilos of honey per hive for {N} | argmax: which is the most productive of {N} | max: what's the best yield among {N} | under: weak @ below {k} kg~@ with less than {k} kilos | over: @ with over {k} kg | part: what share of the honey, in percent, was made by {N} | gap: by how many kilos did one outdo the other
mites/varroa=mites:z 1 60 | zero: mite-free @~@ without a single mite | pos: @ with mites | over: @ with more than {k} mites | mean: how many mites do {N} have on average | sum: how many mites were counted in {N}
swarmed/swarm=swarmed:y | yes: @ that swarmed | no: @ that didn't swarm
"""
