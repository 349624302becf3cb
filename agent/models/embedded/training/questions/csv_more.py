"""CSV files of small clubs, shops and households, and what their owners ask in their own words."""

# Worlds are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.csv_tables import (
    FIRST,
    LAST,
    MONTHS,
    POOLS,
    WEEKDAYS,
    Column,
    Table,
)

# File stems|rows/row, then columns (header/other headers=what people say:kind), then stories, then questions: an
# operation and the columns it takes, and its wordings, with || between questions. Kinds: n POOL or names, g values (with plurals), i, f, z (many
# zeros), d, m (months in order), w (weekdays). Slots as in csv_asked; {vs} is the plural of the value {v}.
TEXT = """marathon_splits,race_results,half_marathon,parkrun,city_run|runners/runner
runner/athlete/name:n people; club/team:g Harriers,Striders,Roadrunners,Milers,Panthers; age:i 18 71; half_min/half_time:f 80 130; finish_min/finish_time/total_min=finishing time:f 165 290
I coach [a|one] [small |]running club.~We had [awful|perfect] weather on race day.~The race was on Sunday and I am writing it up.~I volunteered at the finish line.
argmin finish_min: who ran the fastest race~who won the race~who crossed the line first~whose finishing time was the best? Lower is better, of course~name the winner, i.e. the lowest time~which runner was quickest to the finish || argmax finish_min: who was the last one home~who was slowest overall~who needed the longest to get round~#H who came in dead last || argmin half_min: who was leading at halfway~who was first through the halfway point || argmax age: who was the oldest runner~who is the veteran of the field, by years || argmin age: who was the youngest to take part~which of the runners is the baby of the group || mean age: how old were the runners on average~average age of runners~what was the typical runner's age (mean)
mean finish_min: how many minutes did it take people to finish on average~average finishing time of the whole field || over finish_min: how many needed more than {k} minutes to finish~how many of them took longer than {k} min for the whole thing || under finish_min: how many of the people finished in under {k} minutes~how many got home faster than {k} minutes~count everyone who broke {k} minutes at the finish || vmean finish_min club: how long did the {v} take on average to finish~I'd like the {v}' mean finishing time || isv club: how many runners did the {v} send~how many of the entrants run for the {v} || minusmax finish_min half_min: work out the second half for each runner (finish minus half) and tell me whose was slowest~who lost the most time in the second half, taking finish less half~who had the biggest gap between half and finish
minusmin finish_min half_min: whose second half (finish minus half) was the quickest~who ran the fastest second half, i.e. finish less half || nthlow finish_min: who came {nt}~who took {nt} place in the race || gmeanmin finish_min club: which club was quickest on average~which team has the best average finishing time, lower being better || range finish_min: how many minutes lay between the first and the last finisher~by how many minutes did the winner beat the last runner || lookup finish_min: how many minutes did {u} take to finish~what was {u}'s finishing time
####
choir_members,choir,chorus_list,singers|singers/singer
name/singer/member:n people; voice/section/part:g Soprano=sopranos,Alto=altos,Tenor=tenors,Bass=basses; age:i 17 78; years_in_choir/years/seasons:i 0 30; subscription/fee/dues:i 30 95
We're [printing new folders|ordering new robes] for the choir.~Our conductor is planning the summer concert.~I look after the membership list.~Rehearsals are on Thursdays at 7.
isv voice: could you count the {vs}~how many {vs} do we have~how many {vs} sing with us~number of {vs} in the choir~how many of our people are {vs} || vmean age voice: how old are the {vs} on average~what's the average age among our {vs}~mean age of the {vs} || vsum subscription voice: how much do the {vs} pay altogether~what do all {vs} together contribute in fees~#H the {vs}' fees, how much is that in all || sum subscription: how much money comes in from subscriptions~what do the members pay us altogether~if everybody pays, what's in the kitty || argmax years_in_choir: who has been singing with us the longest~who is our longest-standing member~who has been around longest || argmin years_in_choir: who is the newest member, by time in the choir~who joined us most recently, judging by their time with us
argmaxv age voice: who is the oldest of the {vs}~who's the most senior {v} by age || argminv age voice: who is the youngest of the {vs}~name the youngest {v} || gmeanmin age voice: looking at average age, which section of the choir is the youngest~which voice group is youngest on average || gmeanmax age voice: which section is the oldest on average~which voice has the highest average age || nth age: sort the members from oldest to youngest; who is {nt}~who is the {nt} oldest in the choir || nthlow age: going from youngest to oldest, who is {nt}~who is the {nt} youngest
over age: how many members are past {k}~how many of us are older than {k}~how many singers over the age of {k} || mode voice: which voice do we have the most of~which section is the biggest || rare voice: which voice are we shortest of~which section has the fewest singers || part subscription voice: what percentage of the fees comes from the {vs}~how much of our fee income, in percent, is paid by the {vs} || lookup subscription: how much does {u} pay
####
allotment_harvest,veg_patch,harvest_log,garden_yield|pickings/picking
date/day/picked_on:d; crop/vegetable/plant:g Radish=radishes,Lettuce=lettuces,Courgette=courgettes,Carrot=carrots,Leek=leeks,Onion=onions,Cabbage=cabbages,Turnip=turnips,Pumpkin=pumpkins; plot/bed:g A,B,C,D,North,South; kg/weight_kg/kilos=weight:f 0.4 14
We had a good year on the allotment!~My neighbour swears he grew more than me.~It's been a [dry|wet] summer.~The slugs took 3 of my beds this year.
sum kg: how many kilos did we pick altogether~what did the garden give us over the whole season, in kilos~how much did I harvest in all~can you add up all the weights || vsum kg crop: what's my total weight of {vs}~how many kilos of {vs} did I get~how much did the {vs} come to altogether~{vs}: how many kilos in total || vsum kg plot: how many kg came from plot {v}~what did bed {v} yield in total || gsummax kg crop: what did we get the most of, by weight~which vegetable gave the heaviest total crop~which crop did best overall in kilos || gsummin kg crop: which crop was the biggest let-down, adding up the kilos~which vegetable gave us the least altogether || gsumtop kg plot: how many kg came from the plot that gave the most overall~sum it up by plot and tell me how many kilos the best plot managed
gsummax kg plot: which plot is the most productive~where on the allotment did most of the kilos come from, by plot || gmean kg crop: how much does one picking weigh on average, for every crop || kinds crop: how many sorts of vegetable did we grow~how many different crops are in there || isv crop: how many times did we pick {vs}~how often were {vs} picked || inmonth kg: how much did we harvest in {p}, in kilos~what did {p} bring us, by weight~how many kilos came in during {p} || peakday kg: on which day did we bring in the heaviest load~when was the best single picking
max kg: what was the heaviest single picking~#H how much did the best basket weigh || bestmonth kg: which month gave us the most kilos in total
####
bike_rentals_june,bike_shop,rental_days,rentals_by_day|days/day
date/day:d; weekday/dow:w; rentals/bikes_out/hires=bikes rented:i 60 260; temp_c/temperature/degrees=temperature:f 12 31; rain_mm/rain/rainfall=rain:z 0.2 14
bike shop again!~We hire out bikes by the lake.~I'm planning staff for next [summer|month].~My boss thinks nobody cycles in the rain.
sum rentals: how many bikes did we hire out altogether~how many times did a bike leave the shop in the whole period || mean rentals: how many bikes go out on a typical day, on average~how many hires a day do we average || zero rain_mm: on how many days did it not rain at all~how many dry days were there, with no rain whatsoever~how many days had 0 mm || over rain_mm: on how many days did more than {k} mm come down~how many days were wetter than {k} mm || over temp_c: how many days were hotter than {k} degrees~on how many days did the thermometer pass {k} || under temp_c: how many days stayed cooler than {k} degrees
meanif rentals temp_c: if you take only the days warmer than {b2} degrees, how many bikes went out on average~average number of hires on days hotter than {b2} degrees || sumif rentals rain_mm: on days with more than {b2} mm of rain, how many bikes did we still hire out in total || meanunder rentals temp_c: on days cooler than {b2} degrees, how many hires did we get on average || twosum rentals weekday: how many bikes went out on {v} and {w} together~hires on {v} plus {w}, all together || vmean rentals weekday: how many bikes do we hire out on an average {v}~on {v}, what's our average || vsum rentals weekday: how many bikes went out on {v} in total
gmeanmax rentals weekday: which weekday is our busiest on average~what day of the week should I staff best, by average hires || gmeanmin rentals weekday: which weekday is the slowest on average || peakday rentals: what was our busiest day~when did the most bikes go out || lowday rentals: what was the quietest day~when did hardly any bikes go out, I mean the fewest || peakday temp_c: which was the hottest day~when was it warmest || peakday rain_mm: which day was the wettest~when did it pour the most
corr rentals temp_c: does warm weather bring customers? Give me the correlation of hires with temperature.~how strongly do the hires go with the heat, as a correlation || max temp_c: how hot did it get || sum rain_mm: how much rain did we get in all
####
vet_visits,practice_log,surgery_visits,animal_clinic|visits/visit
pet/animal/patient:n pets; species/kind:g dog=dogs,cat=cats,rabbit=rabbits,horse=horses,parrot=parrots,tortoise=tortoises; weight_kg/weight/kg=weight:f 0.4 48; fee/bill/cost_gbp=fee:f 18 160; vet/doctor/seen_by:g Dr Osei,Dr Lund,Dr Petrov,Dr Amin,Dr Walsh
I run the front desk at a vet's.~For our end-of-month report:~A colleague left gaps in the sheet.~We moved into the new surgery in 2019.
argmax weight_kg: name the heaviest animal~which patient is the fattest, in kilos~who tipped the scales the most || argmin weight_kg: which was the lightest patient~name the tiniest animal by weight || argmax fee: whose visit cost the most~which animal ran up the biggest bill~who had to pay most || argmin fee: whose visit was the cheapest || vsum fee vet: total billed by {v}~how much money did {v} bring in~what did the patients of {v} pay in total || gsummax fee vet: which vet brought in the most money~who of the doctors billed the most altogether
mean fee: what does a visit cost on average~mean charge per visit, ignoring the blank ones~what does the average owner pay us || isv species: how many {vs} did we see~how many {vs} came in~count the {vs} for me || vmean weight_kg species: how much does a {v} weigh here on average~average weight of the {vs}~what do our {vs} weigh on average || vmean fee species: what do owners of {vs} pay on average~#H what do we charge for {vs} on average || vmax weight_kg species: how heavy was the heaviest of the {vs} || argmaxv weight_kg species: which of the {vs} is the heaviest~name the heaviest of all the {vs}
isv vet: how many patients did {v} see~how many animals were treated by {v} || twocount species: how many {vs} and {ws} did we see, counted together || sharev species: what percentage of our patients are {vs}~how many percent of the animals were {vs} || gapsin weight_kg: how many animals weren't weighed, i.e. have no weight in the sheet~for how many is the weight missing || gmeanmax fee species: which kind of animal is the most expensive to treat on average || mode species: what sort of animal do we see most
over fee: how many visits cost more than {k} pounds || lookup weight_kg: how much does {u} weigh
####
coffee_tastings,cupping_scores,beans,roastery|beans/bean
bean/coffee/name:n beans; country/origin:g Ethiopia,Kenya,Colombia,Brazil,Guatemala,Peru; acidity:f 5 9; body:f 4 9; score/points/cupping_score=score:f 78 94; price_per_kg/price/eur_per_kg=price:f 14 46
I roast coffee in my garage.~We tasted these over two weekends.~A cafe around the corner wants [a recommendation|my advice].~I've got a budget to stick to.
argmax price_per_kg: what is the priciest bean we tasted, per kilo~which coffee costs the most~which one is the most expensive to buy || argmin price_per_kg: which is the cheapest of the coffees~where do I pay the least, which bean || argmax score: which coffee did we like best, by points~what came out on top in the tasting || argmin score: which one got the worst marks~which bean disappointed us the most, by points || argmaxif score price_per_kg: I can spend at most {b2} euros a kilo. Which of those beans scored highest?~among the beans costing {b2} or less per kilo, which one scored best~up to {b2} euros per kilo: which one got the best marks || argminif price_per_kg score: which is the cheapest bean with at least {b2} points
vmean score country: how did the coffees from {v} score on average~how good is the stuff from {v}, mean score || gmeanmax score country: which country's beans are best on average~where does the best-scoring coffee come from, taking averages per origin || gmeanmin price_per_kg country: which origin is the cheapest on average || corr acidity body: is acidity related to body? I'd like Pearson's r~do the sour ones have less body? correlate acidity with body please || corr price_per_kg score: do dearer beans taste better? correlation of price and score~is it true that you get what you pay for? Correlate price with score. || range price_per_kg: how much more does the dearest bean cost than the cheapest, per kilo
ratiomax score price_per_kg: which bean gives the most points per euro~what's the best value, points divided by price || mean price_per_kg: what would I pay per kilo on average~average kilo price || under price_per_kg: how many beans are cheaper than {k} a kilo~how many can I get for less than {k} euros per kg || namesdown score: rank the beans by score, best first, names only~#H names of all the coffees, from best to worst score || overnames score: which beans got more than {k} points || lookup price_per_kg: what's the kilo price of {u}
####
flat_energy_log,household_energy,meter_readings,utility_bills|months/month
month:m; electricity_kwh/power_kwh/electricity=electricity:i 180 330; gas_kwh/gas=gas:i 60 1250; cost_eur/bill_eur/total_cost=cost:f 50 210
electricity bill stuff:~My landlord wants the figures.~We changed supplier in spring.~I live in a flat of 64 square metres.
argmin cost_eur: which month was the cheapest~when did we get off lightest, which month has the lowest bill~in what month did I pay least || argmax cost_eur: which month hit our wallet hardest~what month was the most expensive || sum gas_kwh: how much gas did I burn over the year~how many kWh of gas went through the meter in all || sum electricity_kwh: how much power did we use altogether, in kWh~add up the electricity for me || sum cost_eur: what did energy cost me in total~how much did I pay in all || range cost_eur: by how much does the most expensive month exceed the cheapest one, in EUR~what's the gap between the dearest and the cheapest month
mean cost_eur: what's my average monthly bill~how much do I pay per month on average || argmax gas_kwh: in which month did we heat the most, by gas~which month ate the most gas || argmin electricity_kwh: in which month did we use the least electricity || median electricity_kwh: median monthly power use || over cost_eur: how many months cost more than {k} euros~how many bills were above {k} EUR || sumif cost_eur gas_kwh: what did the months with more than {b2} kWh of gas cost me together
plus electricity_kwh gas_kwh: how many kWh is that altogether, electricity and gas added up~#H gas plus power, total kWh for all months || ratio cost_eur electricity_kwh: overall, how many euros did I pay per kWh of electricity (total cost over total electricity) || namesdown cost_eur: list the months from dearest to cheapest || nth cost_eur: which month was the {nt} most expensive || lookup cost_eur: how much did I pay in {u} || lookup gas_kwh: how much gas did I use in {u}
corr gas_kwh cost_eur: how closely does the bill follow the gas, as a correlation
####
village_library_loans,library_books,loans,branch_library|books/book
title/book:n titles; author/writer:g people; genre/category:g Crime,Romance,History,Fantasy,Poetry,Travel; year/published=year:i 1955 2023; pages/page_count=pages:i 90 720; loans/times_borrowed/checkouts=loans:i 2 90
Hi there, we run a tiny village library.~We are weeding our shelves this month.~I volunteer at the library on Tuesdays.~Space is tight and {n} boxes are on their way.
argmax loans: which book was borrowed the most~what's our most popular title~which title goes out most often || argmin loans: which book does nobody want, i.e. the fewest loans~what was borrowed the least || argmax pages: which is the thickest book~what's the longest book we own || argmin pages: which book is the quickest read, fewest pages || argmin year: what's the oldest book on our shelves~which title came out first || argmax year: which is the newest book~what is the most recently published title
topnames loans: give me the {t} most borrowed titles~which {t} books were taken out most, names only || nth loans: give me the most borrowed titles - actually I just need the one in {nt} place~which book is {nt} on the list of most borrowed || sumunder loans year: considering just the books published before {B2}, how many loans do they add up to~how often were books from before {B2} borrowed in total || under year: how many books came out before {K}~how many of our titles are older than {K} || over pages: how many books are longer than {k} pages || part loans genre: what percentage of all loans were {v}~how many percent of the borrowing is {v}
vsum loans genre: how many times were {v} books borrowed altogether~how often did anything from {v} go out || gsummax loans genre: what do our readers like best, by genre and total loans~which genre is borrowed most in all || gsummax loans author: whose books are borrowed the most in total~which writer is the most popular, all loans added up || gsummin loans genre: which genre hardly gets borrowed, by total loans || isv genre: how many {v} books do we have~how many of our books are {v} || isv author: how many books by {v} do we own~how many titles did {v} write
mean pages: how long is a book here on average, in pages~how thick are our books on average || argmaxv loans genre: which {v} book is borrowed most~most popular title in {v} || lookup loans: how often has {u} been borrowed~how many people took out {u} || lookup year: when did {u} come out
####
my_runs,running_diary,jogging,training_log,strava_export|runs/run
date/day:d; route/course/where:g park,river,forest,track,hills; km/distance_km/dist=distance:f 2 24; minutes/time_min/mins=time:f 12 150; heart_rate/avg_hr/bpm=heart rate:i 118 178
I started jogging after New Year.~Training for my first half marathon (21.1 km).~My doctor wants to see some figures.~My watch exports everything.
mean km: how long was my average run, in km~how far do I run on average~how many kilometres is a typical outing of mine on average || sum km: how far did I run in all~how many kilometres are in my legs by now~what distance is that in total || max km: what's my longest run, in km~how far was the farthest I ever went || peakday km: on what day did I go the farthest~when did I do my longest run || lowday km: which day was my shortest outing, by distance || sum minutes: how much time did I spend running, in minutes~how many minutes was I on my feet altogether
mean minutes: how many minutes am I out on average || mean heart_rate: what's my average pulse~how fast does my heart beat on average || max heart_rate: what was the highest my pulse got || over km: how often did I run more than {k} km~how many runs were farther than {k} kilometres || over heart_rate: how many times did my pulse go past {k} || vsum km route: how many km did I do on the {v} route~how far did I run on the {v} in total
vmean heart_rate route: how high is my pulse on average when I run the {v} route || gsummax km route: where have I run the most kilometres, by route~#H which route has seen the most of my kilometres || mode route: which route do I take most often~where do I run most frequently || isv route: how often did I run on the {v} route~how many times did I go for the {v} route || ratio minutes km: what is my overall pace, total minutes over total km~how many minutes per kilometre did I need overall (all minutes over all km) || inmonth km: how many kilometres did I do in {p}
bestmonth km: in which month did I run the farthest in total
####
bakery_sales,cake_stand,market_stall,bake_sale|sales/sale
item/product/cake:n cakes; type/category:g cake=cakes,bread=breads,pastry=pastries,biscuit=biscuits; sold/pieces_sold/qty=pieces sold:i 4 160; unit_price/price/price_each=price:f 0.8 28; waste/left_over/thrown_away=leftovers:z 1 25
We bake for the Saturday market.~The oven broke down twice.~My daughter runs the stall with me.~I'm thinking of cutting the menu.
argmax sold: what was our bestseller~what flew off the counter the most~which item did people buy most || argmin sold: what hardly sold, I mean the least~our slowest seller was what || times sold unit_price: how much money did we take in all (pieces times price)~what were the takings, number sold times price each || timesmax sold unit_price: which item earned us the most money, i.e. pieces times price~what made the most money when you multiply pieces sold by price || argmax waste: what did we throw away the most of~which item had the most leftovers || sum waste: how much went in the bin altogether~how many pieces were left over in total
zero waste: how many items sold out completely, nothing left over~for how many of them was nothing thrown away || sum sold: how many pieces did we sell altogether || argmax unit_price: what's the dearest thing on the stall || argmin unit_price: what's the cheapest thing we sell || mean unit_price: what does one piece cost on average || under unit_price: how many items cost less than {k}
vsum sold type: how many {vs} did we sell~{vs} sold in total || vmean unit_price type: what does one of the {vs} cost on average || gsummax sold type: what kind of goods sells best in total || lookup sold: how many of the {u} did we sell || lookup unit_price: what do I charge for the {u}
####
class_test,test_marks,term_grades,mock_exam|pupils/pupil
pupil/student/name:n people; form/class/group:g 7A,7B,8C,9D; maths/maths_mark=maths mark:i 20 100; english/english_mark=English mark:i 20 100; absences/days_absent/missed_days=days absent:z 1 14
I teach two forms this year.~Parents' evening is next week.~I marked {n} papers last night.~The head wants a short summary.
argmax maths: who is the best at maths~who got top marks in maths~who did best in the maths test || argmin maths: who struggled most in maths, by mark~who got the lowest mark in maths || argmax english: who is strongest in English || argmin english: who was weakest in English || mean english: how did the class do in English on average || mean maths: what was the average in maths
diff maths form: how many more points does {v} average in maths than {w}~by how much is {v} ahead of {w} in maths, on average || argmax absences: who missed the most days~who was away most often || zero absences: how many pupils were never absent~how many had perfect attendance, zero days missed || sum absences: how many days of school were missed altogether || over absences: how many missed more than {k} days || under maths: how many failed maths, if you need {k} to pass~how many got less than {k} in maths
atleast english: how many got {k} or better in English || bothover maths english: how many got more than {k} in maths and also more than {b2} in English~who's good at both? I need the number with over {k} in maths and over {b2} in English. || minusmax maths english: who is much better at maths than at English, the biggest maths minus English gap || corr maths english: do the ones good at maths also do well in English? Give the correlation. || gmeanmax maths form: which form is best at maths on average || isv form: how many pupils are in {v}~how big is {v}, in pupils
vmean english form: how did {v} do in English on average || lookup maths: what did {u} get in maths || abovenames maths: who did better than average in maths~#H list everyone above the class average in maths
####
payroll,staff_list,team_2024,crew,employees_nov|employees/employee
employee/name/person:n people; department/dept/team:g Sales,Finance,Support,Design,Legal,Warehouse; salary/annual_pay/gross_salary=salary:i 24000 98000; years/years_here/tenure=years with us:i 0 31; sick_days/days_sick=sick days:z 1 19
I'm new in HR.~The auditors come on Friday.~We are [thirty|forty] people and growing.~Budget season again.
argmax salary: who is the highest earner~who gets paid the most~who takes home the most~who earns best here || argmin salary: who gets the least money~who is on the lowest wage || sum salary: what do our people cost us altogether per year~how much do we pay out in wages in all || mean salary: what does somebody earn here on average || median salary: what does the person in the middle earn, the median that is || argmax years: who has been with the company longest~who's our old hand, by years of service
argmin years: who joined most recently, judging by years with us || argmax sick_days: who was off sick the most~who called in sick most || sum sick_days: how many days were lost to illness in all || zero sick_days: how many were never ill~how many people didn't miss a single day for illness || over salary: how many earn more than {k}~how many people are paid over {k} a year || under salary: how many make less than {k} a year
isv department: how many people work in {v}~how big is the {v} team~what's the headcount in {v} || vmean salary department: what do people in {v} earn on average~average wage in {v} || vsum salary department: what does the {v} department cost us in wages per year || diff salary department: how much more does the average person in {v} earn than in {w} || gmeanmax salary department: in which department do people earn the most on average~where does it pay best on average, by department || gsummax sick_days department: which department had the most illness in total
mode department: which department has the most people || argmaxv salary department: who is the top earner in {v} || part salary department: what percentage of the wage bill goes to {v} || lookup salary: how much does {u} make || lookup years: how long has {u} been with us, in years || meanif salary years: what do people earn on average who have been here more than {b2} years~#H average wage of those with over {b2} years of service
nth salary: who is the {nt} best paid
####
used_cars,car_lot,dealer_stock,autos|cars/car
model/car:n models; fuel/engine:g diesel=diesels,petrol,electric,hybrid=hybrids; price/asking_price/eur=price:i 2500 48000; km/mileage/odometer=kilometres:i 4000 260000; year/first_reg/built=year:i 2004 2024; doors:i 2 5
I'm after a second-hand car.~My old car gave up last week.~The dealer sent me his list.~My wife wants something reliable.
argmin price: what's the cheapest car on the lot~which car can I get for the least money || argmax price: which one costs the most~what's their dearest car || argmin km: which car has been driven the least~which one has the fewest kilometres on the clock || argmax km: which car has done the most kilometres~which one is the most worn, judging by distance driven || argmax year: which is the newest car || argmin year: which is the oldest one they have
mean price: what does a car cost there on average || mean km: how far have these cars been driven on average || under price: how many can I afford with less than {k} euros~how many of the cars cost under {k} || over km: how many have more than {k} km on the clock || isv fuel: how many {vs} do they have~how many of the cars are {vs} || vmean price fuel: what does the average {v} car cost~average price of the {vs}
argminv price fuel: which of the {vs} is the cheapest~cheapest {v} one || argminv km fuel: which {v} car has been driven least || corr km price: do cars get cheaper the more they've been driven? Correlation please. || range price: what's the difference between the dearest and the cheapest car || lookup km: how many kilometres has the {u} done || lookup price: what do they want for the {u}
sumif price year: what would all the cars built after {B2} cost together~#H add up what they ask for everything built after {B2}
####
donations,fundraiser,sponsors,church_collection|gifts/gift
donor/name/giver:n people; date/received=date:d; cause/project/purpose:g roof,organ,orphanage,playground,shelter; amount/gift_eur/sum_given=amount:i 5 900
We're raising money for the parish.~I do the books for a charity.~The treasurer is on holiday.~Our target is 12000 euros.
argmax amount: who paid most~who was the most generous~who gave the most money~which donor chipped in the biggest gift || argmin amount: who gave the least~whose gift was the smallest || sum amount: how much did we raise altogether~how much money came in~what's the total in the pot || mean amount: how much did people give on average~what's an average gift worth || median amount: what's the middle gift, I mean the median || vsum amount cause: how much was raised for the {v}~how much money goes to the {v}
part amount cause: what share of the money, in percent, is for the {v} || gsummax amount cause: which cause got the most money~what did people give the most for, in total || gsummin amount cause: which cause raised the least overall || vsumdiff amount cause: how much more money went to the {v} than to the {w}~what's the difference between what the {v} and the {w} raised || over amount: how many gave more than {k} euros~how many donors went over {k} || atleast amount: how many people gave {k} or more
isv cause: how many people gave for the {v} || start: when did the first gift arrive, I mean the earliest date~when did the collection begin || end: when did the last gift come in, by date || inmonth amount: how much did we take in {p}~what did people give in {p} || countmonth: how many gifts arrived in {p} || lookup amount: how much did {u} give
nth amount: who was the {nt} biggest donor || twosum amount cause: how much did we get for the {v} and the {w} together || overnames amount: who gave more than {k}? I want to write them a letter.~#H thank-you cards go to everybody above {k} - list those people || namesdown amount: list the donors from most to least generous
####
fishing_log,catch,angling_trip,club_catches|catches/catch
angler/fisher/who:n people; fish/species:g trout=trout,pike=pike,perch=perch,carp=carp,eel=eels; length_cm/cm=length:i 14 98; weight_g/grams/weight=weight:i 120 7800; lake/water:g Mirror Lake,Mill Pond,Swan River,Blackwater
Our angling club keeps a book.~The prize is 50 euros.~We argued about this in the pub.~It was {n} degrees and windy.
argmax weight_g: who landed the heaviest fish~whose catch weighed the most || argmax length_cm: who caught the longest fish~whose fish measured the most || argmin length_cm: who had the tiniest fish by length || mean weight_g: what does a fish weigh on average, in grams || max length_cm: how long was the longest one, in cm || isv fish: how many {vs} were caught~how many times did someone catch {vs}
vmean length_cm fish: how long are the {vs} on average || argmaxv weight_g fish: who caught the heaviest of the {vs} || gsummax weight_g lake: which water gave us the most weight in total || vsum weight_g lake: how many grams came out of {v} altogether || mode lake: where do our people catch most often~which water has the most catches || mode fish: what do we catch most often
kinds fish: how many kinds of fish did we catch || over length_cm: how many fish were longer than {k} cm~how many beat the {k} cm mark || under length_cm: how many were too small, that is under {k} cm~#H how many must go back because they measure less than {k} cm || bothover length_cm weight_g: how many fish are longer than {k} cm and heavier than {b2} g
####
room_bookings,guesthouse,bnb_stays,pension|stays/stay
guest/name/booked_by:n people; room/room_type:g single=singles,double=doubles,suite=suites,attic=attics; arrival/check_in=arrival:d; nights/length_of_stay=nights:i 1 21; paid_eur/total_paid/amount=amount paid:i 55 2400
We have a small guesthouse by the sea.~The tax office asks.~High season was exhausting.~We opened in 1998 with 4 rooms.
argmax nights: who stayed the longest~which guest was with us the longest || argmin nights: who left soonest, shortest stay || argmax paid_eur: who spent the most money with us~who paid most || sum nights: how many nights did we sell || sum paid_eur: how much did the guests pay altogether~what did we make || mean nights: how long do people stay on average~how many nights is a typical stay (mean)
over nights: how many guests stayed longer than {k} nights || isv room: how many times were {vs} booked~how many bookings for {vs} || vsum paid_eur room: how much did the {vs} bring in || vmean nights room: how long do guests in {vs} stay on average || gsummax paid_eur room: which kind of room earns us the most || ratio paid_eur nights: what do we earn per night overall (everything paid over all nights)
inmonth paid_eur: what did guests arriving in {p} pay in total || countmonth: how many guests arrived in {p} || bestmonth paid_eur: in which month of arrival did we earn the most || lookup nights: how many nights did {u} stay || lookup paid_eur: how much did {u} pay~#H what was {u}'s bill
####
football_season,squad,league_stats,top_scorers|players/player
player/name:n people; position/role:g goalkeeper=goalkeepers,defender=defenders,midfielder=midfielders,striker=strikers; goals:z 1 24; assists:z 1 15; minutes/mins_played=minutes played:i 90 3000; yellow_cards/bookings=yellow cards:z 1 9; height_cm/height=height:i 162 203
I write for the club magazine.~The season is over.~We finished 6th.~My son plays in goal.
argmax goals: who found the net most often~who is our top scorer~who scored the most || zero goals: how many never scored~how many players are still waiting for a goal, i.e. have none || sum goals: how many times did we score altogether || argmax assists: who set up the most goals~who was the best at setting others up || argmax minutes: who was on the pitch the longest~who got the most playing time || argmin minutes: who got the least playing time
argmax yellow_cards: who's the dirtiest player, by yellows~who collected the most yellows || argmax height_cm: who is the tallest~who's the giant of the squad || argmin height_cm: who is the shortest~who's the smallest player, in cm || mean height_cm: how tall are we on average || vmean height_cm position: how tall are the {vs} on average || isv position: how many {vs} are in the squad~how many {vs} do we have
vsum goals position: how many goals came from {vs}~how often did the {vs} score in total || argmaxv goals position: which of the {vs} scored most || over height_cm: how many are taller than {k} cm || over minutes: how many played more than {k} minutes || plus goals assists: how many goals and assists is that, all added up || corr minutes goals: do those who play more score more? Give me the correlation.
lookup goals: how many times did {u} score~how many did {u} score || nth goals: who is {nt} in the scoring list~#H who holds {nt} place among the scorers || shareover minutes: what percentage of the squad played more than {k} minutes
####
plant_nursery,seedlings,greenhouse,tree_nursery|plants/plant
plant/variety/name:n plants; bed/table:g north,south,east,west; height_cm/cm=height:i 4 190; stock/in_stock/left=number in stock:z 1 140; price/price_eur=price:f 1.2 39; watered/last_watered=last watered:d
Spring is our busiest time.~I run a small nursery.~The greenhouse heats up to 35 degrees.~A landscaper rang this morning.
argmax height_cm: which plant has grown tallest || argmin height_cm: which plant is the smallest || zero stock: how many are sold out~of how many have we nothing left || argmax stock: which plant do we have the most of || under stock: how many are running low, fewer than {k} left~how many varieties have less than {k} in stock || undernames stock: what do I have to reorder, fewer than {k} left~which ones are down to under {k}
times stock price: what is everything we have in stock worth~what's the stock worth in total, number in stock times price || timesmax stock price: in which plant is the most money tied up, stock times price || argmax price: which plant is the dearest || argmin price: which one is the cheapest || mean height_cm: how tall are the plants on average || sum stock: how many plants do we have in all
lookup stock: how many {u} are left~how many {u} do we still have || lookup price: how much is the {u} || vsum stock bed: how many plants stand on the {v} side in total || start: what's the earliest watering date~#H when was the earliest of these waterings || overnames price: which plants cost more than {k}
####
phone_bills,call_log,mobile_usage,data_usage|lines/line
user/person/who:n people; plan/tariff:g basic,family,unlimited,student; minutes/call_minutes=minutes:i 5 900; data_gb/gb/data_used=data:f 0.2 60; bill/monthly_bill/charge_eur=bill:f 5 70
We share a family contract.~I handle the office phones.~The provider raised prices by 4 euros.~Somebody is streaming all day.
argmax minutes: who talks the most~who is on the phone the longest || argmin minutes: who hardly calls anyone, the fewest minutes || argmax data_gb: who uses up the most data~who burns through the most gigabytes || argmin data_gb: who uses the least data || sum data_gb: how many gigabytes did we use altogether || sum bill: what do we pay for all phones together
mean bill: what does one of us pay on average || argmax bill: whose phone costs the most~who costs us the most || mean minutes: how long are we on the phone on average || over data_gb: how many used more than {k} GB || isv plan: how many are on the {v} plan~how many people have the {v} tariff || vsum bill plan: what do those on the {v} plan pay altogether
vmean data_gb plan: how much data do people on {v} use on average || gmeanmax bill plan: which plan is the most expensive on average || gmeanmin bill plan: which tariff comes cheapest on average || ratiomax bill data_gb: who pays the most per gigabyte, bill over data || lookup data_gb: how many gigs did {u} use || lookup bill: how much is {u}'s bill~#H how much do I have to collect from {u}
meanif bill data_gb: what do those who use more than {b2} GB pay on average
####
hikes,mountain_tours,trail_diary,summer_walks|walks/walk
trail/peak/tour:n hills; region/area:g Alps,Tatras,Dolomites,Pyrenees,Eifel; length_km/km=length:f 3 31; climb_m/ascent/elevation_gain=climb:i 80 1900; hours/time_h=time:f 1 11; walkers/people/group_size=people:i 2 24
Our walking group meets every [month|second Sunday].~The doctor said no more than 900 metres of climbing.~I'm drawing up the yearbook.~My knees are not what they were.
argmax length_km: which was the longest walk~on which trail did we cover the most ground || argmin length_km: which was the shortest one, in distance || argmax climb_m: which was the steepest, with the most metres of climbing~where did we go up the most || argmin climb_m: which one is the flattest || argmax hours: which took us the longest, time-wise~which walk was the most time-consuming || argmax walkers: on which tour did most people join~which outing was the most popular, by people
argmin walkers: which walk had the poorest turnout || sum length_km: how far did we walk in all || sum climb_m: how many metres did we climb altogether || mean hours: how many hours are we out on average || mean walkers: how many of us go along on average || under climb_m: how many of the tours have less than {k} metres of climbing
undernames climb_m: which walks can I do with less than {k} metres of ascent || over length_km: how many were longer than {k} km || isv region: how many walks did we do in the {v}~how often were we in the {v} || vsum length_km region: how many kilometres did we do in the {v} || argmaxv length_km region: which was the longest walk in the {v} || gmeanmax climb_m region: where is it hilliest on average, by region
argminif hours length_km: which walk of at least {b2} km took the least time || ratiomax climb_m length_km: which has the most climbing per kilometre || lookup climb_m: how many metres do you climb on {u}~#H how much ascent is there on {u} || lookup hours: how long does {u} take
####
shopping,grocery_receipts,supermarket,household_spending|purchases/purchase
date/bought=date:d; shop/store/where:g Lidl,Tesco,Aldi,Spar,Market Hall; category/kind:g vegetables,meat,drinks,bread,sweets,household; amount/eur/spent=amount:f 1.5 96
I'm trying to save a bit.~My flatmate and I split everything.~We are four people at home.~Prices have gone crazy.
sum amount: how much did I spend altogether~how much money did I leave in the shops in all || vsum amount shop: how much did I leave at {v}~what have I spent at {v} in all || vsum amount category: how much went on {v}~how much money did we spend on {v} || gsummax amount shop: where did I spend the most in total, which shop~which store got most of my money || gsummax amount category: what do I spend the most on~what eats up most of the budget, by category || gsummin amount category: what do we spend the least on overall
mean amount: what's an average purchase || max amount: what was my single most expensive purchase, in euros || peakday amount: on what day did I make the biggest purchase || isv shop: how many times did I go to {v}~how often was I at {v} || mode shop: where do I shop most often || part amount category: what percent of my spending is {v}
vsumdiff amount shop: how much more did I spend at {v} than at {w} || twosum amount category: what did {v} and {w} cost me together || notsum amount category: how much did I spend, leaving out {v}~what did I spend on everything but {v} || inmonth amount: what did I spend in {p}~how expensive was {p} || bestmonth amount: which month was the most expensive in total || monthly amount: how much did I spend each month
over amount: how many times did I spend more than {k} euros at once~#H how many receipts are for more than {k} euros || diff amount category: on average, how much more is a purchase of {v} than one of {w}
####
beehives,apiary,honey_yield,hive_records|hives/hive
hive/colony:n hives; site/location:g orchard,heath,meadow,roof; honey_kg/yield_kg/honey=honey:f 2 38; mites/mite_count/varroa=mites:z 1 60; queen_year/queen=queen's year:i 2019 2024
I keep bees as a hobby.~Last winter was hard on my bees.~The inspector comes tomorrow at 10.~I sell my jars at 7 euros.
argmax honey_kg: which colony was the most productive~which hive gave the most || argmin honey_kg: which hive let me down, the least honey || sum honey_kg: how many kilos did the bees give me altogether || mean honey_kg: what does a hive give on average, in kilos || argmax mites: which one has the worst infestation~which colony suffers most from varroa || zero mites: how many hives are free of mites~how many have no varroa at all
over mites: how many colonies need treatment, that is more than {k} mites || overnames mites: which hives have to be treated (more than {k} mites) || vsum honey_kg site: how much honey came from the {v} || gmeanmax honey_kg site: at which site do the hives do best on average || gsummax honey_kg site: which spot gave the most honey in total || isv site: how many hives stand on the {v} site~how many colonies are at the {v}
argmin queen_year: which hive has the oldest queen || corr mites honey_kg: do mites cost me honey? Correlation between the two, please. || lookup honey_kg: how much did {u} give || meanunder honey_kg mites: among the hives with fewer than {b2} mites, what's the average honey~#H what do hives with less than {b2} mites give on average || part honey_kg site: what percentage of the honey comes from the {v} || abovenames honey_kg: which hives gave more than the average
####
parcel_runs,courier,delivery_tours,drivers|drivers/driver
driver/courier:n people; depot/base:g Leeds,Bristol,Cardiff,Derby; parcels/packages/drops=parcels:i 20 240; miles/distance=miles:i 12 190; late/late_drops/delays=late parcels:z 1 22; fuel_l/litres=fuel:f 3 44
I manage the vans.~Customers keep complaining.~We pay a bonus of 50 pounds.~We changed the routes on Monday.
argmax parcels: who delivered the most~who dropped off the most packages || argmin parcels: who delivered the least || argmax miles: who drove the farthest~who covered the most ground || argmin miles: who had the shortest tour || argmax late: who was behind schedule most often~who ran late the most || zero late: how many drivers were on time with everything~how many had not a single late parcel
sum parcels: how many packages went out in all || sum fuel_l: how many litres did the vans drink altogether || sum miles: how far did the vans go in all || mean miles: how far does a driver go on average || argmax fuel_l: who used the most diesel, in litres || ratiomax parcels miles: who delivers the most per mile
ratiomin fuel_l miles: who drives most economically, least fuel per mile || vsum late depot: how many parcels were late out of {v} || vmean miles depot: how far do the {v} drivers go on average || isv depot: how many drivers are based in {v}~how many people drive for {v} || gsummax late depot: which depot has the most late parcels overall || gsummin parcels depot: which depot ships the least in total
ratio fuel_l miles: what's the fuel per mile overall, all litres over all miles || lookup parcels: how many did {u} deliver || over parcels: who gets the bonus? just the number of drivers with more than {k} parcels~#H how many drivers managed over {k} packages || nth parcels: who was {nt} in deliveries
####
cinema_week,film_nights,screenings,film_club|films/film
film/movie/title:n films; genre/kind:g drama=dramas,comedy=comedies,thriller=thrillers,western=westerns,documentary=documentaries; tickets/admissions/seats_sold=tickets:i 8 320; minutes/runtime/length_min=running time:i 74 201; stars/rating=stars:f 1.5 5
We run a film club in the old school.~The projector is from 1987.~I do the programme for next season.~Popcorn is 3 euros.
argmax tickets: which film drew the biggest crowd~what was our biggest hit, by tickets || argmin tickets: which film was the flop of the season, by tickets~what did nobody come to see, I mean the fewest tickets || argmax minutes: which film goes on the longest || argmin minutes: what's the shortest thing we showed || argmax stars: which film did people like best || argmin stars: which one did the audience like least
sum tickets: how many people came altogether || mean minutes: how long is a film on average || mean tickets: how many people come to a film on average || vsum tickets genre: how many people came to see {vs}~how many tickets did the {vs} sell || vmean stars genre: how do the {vs} rate on average || isv genre: how many {vs} did we show~how many of our films were {vs}
gmeanmax stars genre: what kind of film do people like best on average || gmeanmax tickets genre: what kind of film pulls the biggest crowd on average || argmaxv tickets genre: which of the {vs} was the most popular by tickets || over minutes: how many run for more than {k} minutes || undernames minutes: what can we show in less than {k} minutes || argmaxif stars minutes: we have to close early - which film of at most {b2} minutes is rated best~best rated film that runs no longer than {b2} minutes
corr stars tickets: do better films sell more tickets? Correlation, please. || part tickets genre: what percentage of the audience came for {vs} || lookup tickets: how many people saw {u}~#H what was the turnout for {u} || lookup minutes: how long is {u}
####
hospital_ward,physio_patients,clinic_stay,checkups|patients/patient
patient/name:n people; ward/unit:g surgery,cardiology,maternity,eyes; age/years_old=age:i 4 93; days_in/length_of_stay/nights=days in hospital:i 1 31; pulse/heart_rate=pulse:i 52 121; temp/body_temp=temperature:f 35.8 40.2
I'm a nurse on nights.~Rounds start at 6.~We have {n} beds.~The consultant wants this before lunch.
argmax days_in: who has been in the longest || argmin days_in: who has been with us the shortest time || argmax age: who's the oldest patient || argmin age: who's the youngest on the list || argmax temp: who has the highest fever || argmax pulse: whose heart is racing the most
argmin pulse: whose heart beats slowest || over temp: how many are running a fever above {k} || over age: how many are older than {k} || under age: how many patients are younger than {k} || mean days_in: how long do people stay with us on average, in days || mean age: how old are our patients on average
isv ward: how many patients are on {v}~how many people lie in {v} || vmean days_in ward: how long do they stay in {v} on average || vmean age ward: how old are the people in {v} on average || gmeanmax days_in ward: on which ward do people stay the longest on average || overnames temp: who has a temperature above {k} || lookup age: how old is {u}
lookup pulse: what was {u}'s heart rate~#H how fast is {u}'s heart beating || bothover age temp: how many are older than {k} and have a temperature above {b2}
####
laptops,tech_shop,gadget_test,notebooks|laptops/laptop
laptop/model/device:n gadgets; brand/maker:g Lenor,Asto,Delta,Fuji Tec; price_usd/price/cost=price:i 250 2900; battery_h/battery_hours=battery life:f 3 19; weight_kg/kg=weight:f 0.8 3.4; ram_gb/memory=memory:i 4 64
I'm buying a new computer for school.~My budget is tight.~I commute by train, {n} minutes each way.~The sales guy was no help.
argmin price_usd: which one is cheapest || argmax price_usd: which is the most expensive machine || argmax battery_h: which lasts longest on a charge~with which one can I work longest without a plug || argmin battery_h: which one runs out of juice first || argmin weight_kg: which is the lightest to carry || argmax weight_kg: which one is the heaviest brick
argmax ram_gb: which one has the most memory || argmaxif battery_h price_usd: which lasts longest on a charge if I can pay {b2} dollars at most~for {b2} dollars or less, which one has the longest battery life || argminif price_usd ram_gb: which is the cheapest with {b2} GB of memory or more || under price_usd: how many cost less than {k} dollars || mean price_usd: what does one cost on average || mean weight_kg: how heavy are they on average
over battery_h: how many last more than {k} hours || isv brand: how many are made by {v}~how many {v} machines are there || vmean price_usd brand: what does a {v} cost on average || gmeanmin price_usd brand: which maker is the cheapest on average || gmeanmax battery_h brand: which brand's batteries last longest on average || lookup price_usd: how much is the {u}~what does the {u} cost
lookup battery_h: how long does the {u} last on battery || corr price_usd battery_h: do you get more battery for more money? Correlate price with battery hours. || range price_usd: how far apart are the dearest and the cheapest one || undernames weight_kg: which ones weigh under {k} kg~#H list the ones lighter than {k} kg"""

NAMED: dict[str, list[str]] = {name: values.split(",") for name, values in (line.split(":") for line in """pets:Biscuit,Mog,Rex,Luna,Pepper,Oscar,Daisy,Milo,Coco,Bella,Simba,Nala,Gizmo,Ziggy,Tofu,Shadow,Misty,Bruno,Pixie,Hazel,Rusty,Clover,Socks,Ginger,Waffles,Otis
beans:Yirgacheffe,Sidamo,Huila,Nyeri,Kirinyaga,Antigua,Santos,Cerrado,Narino,Harrar,Limu,Cajamarca,Tolima,Mogiana,Guji,Embu,Atitlan,Chanchamayo
cakes:carrot cake,lemon tart,rye loaf,croissant,brownie,scone,muffin,apple pie,eclair,pretzel,cheesecake,focaccia,flapjack,baguette,cinnamon bun,shortbread,macaroon,strudel
plants:lavender,rosemary,foxglove,hosta,geranium,fuchsia,dahlia,basil,thyme,boxwood,laurel,hydrangea,peony,clematis,jasmine,sage,mint,azalea,begonia,petunia
hills:Raven Ridge,Fox Trail,High Saddle,Stone Pass,Lake Loop,Eagle Rock,Old Mill Path,Glacier View,Silver Falls,Pine Crest,Goat Peak,Windy Gap,Long Meadow,Cold Spring,Bear Hollow
hives:Amber,Bluebell,Comfrey,Dandelion,Elder,Fern,Gorse,Heather,Ivy,Juniper,Kestrel,Linden,Mallow,Nettle,Oak
gadgets:ProBook 14,AirLite,Swift 3,ZenPad,Titan X,Nova 15,PixelMate,WorkPad,Flex 5,EcoBook,Orion,Volt S,Breeze,Atlas 17,Spark""".splitlines())}


@dataclass(frozen=True)
class Question:
    """A wording of an operation, and the columns that it takes."""

    op: str
    columns: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class World:
    """One trade: its files, its columns (headers, what people say, kind), its stories and questions."""

    stems: tuple[str, ...]
    rows: str
    row: str
    columns: tuple[tuple[tuple[str, ...], str, str], ...]
    stories: tuple[str, ...]
    questions: tuple[Question, ...]


FORMS: dict[str, str] = {}
"""The plurals of cells."""


def _world(text: str) -> World:
    head, columns, stories, *asks = text.strip().splitlines()
    stems, rows, row = re.split(r"[|/]", head)
    made = []
    for column in columns.split("; "):
        names, _, kind = column.partition(":")
        headers, _, said = names.partition("=")
        made.append((tuple(headers.split("/")), said, kind))
        if kind.startswith("g "):
            FORMS.update(dict(pair.lower().split("=", 1) for pair in kind[2:].split(",") if "=" in pair))
    questions = []
    for line in " || ".join(asks).split(" || "):
        op, _, wordings = line.partition(": ")
        questions += [Question(op.split()[0], tuple(op.split()[1:]), wording) for wording in wordings.split("~")]
    return World(tuple(stems.split(",")), rows, row, tuple(made), tuple(stories.split("~")), tuple(questions))


WORLDS = [_world(text) for text in TEXT.split("####")]


def _cells(draw: Draw, kind: str, count: int) -> list[str]:
    sort, _, rest = kind.partition(" ")
    if sort == "d":
        day, step = datetime.date(draw.integer(2021, 2025), draw.integer(1, 12), draw.integer(1, 28)), draw.one([1, 2, 5, 7, 9])
        return [(day + datetime.timedelta(days=i * step)).isoformat() for i in range(count)]
    if sort in "mw":
        short, first = draw.chance(0.6), draw.integer(0, 6) if sort == "w" else 0
        names = MONTHS if sort == "m" else WEEKDAYS
        return [name[:3] if short else name for name in (names[(first + i) % len(names)] for i in range(count))]
    if sort == "n":
        if rest == "people":
            names = draw.rng.sample(FIRST, count)
            return names if draw.chance(0.65) else [f"{name} {draw.one(LAST)}" for name in names]
        pool = NAMED.get(rest) or POOLS[rest]
        return draw.rng.sample(pool, count)
    if sort == "g":
        pool = draw.rng.sample(LAST, 5) if rest == "people" else [value.split("=")[0] for value in rest.split(",")]
        few = draw.rng.sample(pool, draw.integer(min(3, len(pool)), min(5, len(pool))))
        return [*few, *(draw.one(few) for _ in range(count - len(few)))]
    low, high = (float(limit) for limit in rest.split())
    if sort == "z" and draw.chance(0.9):
        return [f"{draw.rng.uniform(low, high) if draw.chance(0.7) else 0.0:.1f}" if low < 1 else str(draw.integer(int(low), int(high)) if draw.chance(0.7) else 0) for _ in range(count)]
    if sort == "f":
        return [f"{draw.rng.uniform(low, high):.1f}" for _ in range(count)]
    return [str(draw.integer(int(low), int(high)) or 1) for _ in range(count)]


def _header(draw: Draw, headers: tuple[str, ...], style: str) -> str:
    name = headers[0] if draw.chance(0.55) else str(draw.one(headers))
    parts = name.split("_")
    if style == "title":
        return " ".join(part.capitalize() for part in parts)
    if style == "camel":
        return parts[0] + "".join(part.capitalize() for part in parts[1:])
    return " ".join(parts) if style == "spaced" else name


def world_table(draw: Draw, world: World, keep: tuple[str, ...], *, gaps: float = 0.05) -> tuple[Table, dict[str, Column]]:
    """A table of a world that has the columns `keep` and its first, and each column by its first header.

    `gaps` is how likely a column of numbers has empty cells.
    """
    style = draw.one(["snake"] * 6 + ["title", "title", "camel", "spaced"])
    few = [len(NAMED.get(kind[2:]) or POOLS[kind[2:]]) for _, _, kind in world.columns if kind[:2] == "n " and kind[2:] != "people"]
    count = min([draw.integer(8, 12) if draw.chance(0.5) else draw.integer(12, 30), *few])
    if any(kind == "m" for _, _, kind in world.columns):
        count = draw.one([6, 8, 12, 12, 12])
    found: dict[str, Column] = {}
    for place, (headers, said, kind) in enumerate(world.columns):
        if place and headers[0] not in keep and len(world.columns) > 3 and draw.chance(0.2):
            continue
        name = _header(draw, headers, style)
        cells = _cells(draw, kind, count)
        if kind[0] in "if" and draw.chance(gaps):
            cells = ["" if i > 1 and draw.chance(0.12) else cell for i, cell in enumerate(cells)]
        words = (said or name.replace("_", " ").lower(), name)
        sort = {"i": "v", "f": "v", "z": "v", "m": "n", "w": "g"}.get(kind[0], kind[0])
        found[headers[0]] = Column(name, words, sort, "", tuple(cells), kind == "n people")
    if all(column.kind != "v" for column in found.values()):
        return world_table(draw, world, keep, gaps=gaps)
    stem = draw.one(world.stems)
    if draw.chance(0.25):
        stem = draw.one([f"{stem}_{draw.one(['2023', '2024', 'final', 'v2', 'export', 'q3'])}", f"my_{stem}", stem.replace("_", "-"), stem.replace("_", " ").title().replace(" ", ""), "data", "export", "list", "table1"])
    return Table(f"{stem}.csv", world.rows, world.row, tuple(found.values())), found
