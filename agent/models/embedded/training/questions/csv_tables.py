"""CSV files as people have them: schemas of many trades, headers of every make, and their rows."""

# Schemas and pools are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import contextlib
import csv
import datetime
import io
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samara.agent.models.embedded.training.grammar import Draw
from samara.agent.models.embedded.training.questions.words import NAMES, fake_word

LOOK = "import pandas as pd\ndf = pd.read_csv('{f}')\nprint(df.head(2).to_csv(index=False))"

CITIES = ["Paris", "London", "Berlin", "Rome", "Madrid", "Tokyo", "Lima", "Oslo", "Cairo", "Dublin", "Vienna", "Boston", "Chicago", "Denver", "Austin", "Seattle", "Toronto", "Sydney", "Prague", "Athens", "Lisbon", "Porto", "Warsaw", "Krakow", "Budapest", "Zurich", "Geneva", "Munich", "Hamburg", "Cologne", "Leipzig", "Milan", "Naples", "Turin", "Valencia", "Seville", "Bilbao", "Lyon", "Nice", "Brussels", "Ghent", "Utrecht", "Stockholm", "Bergen", "Helsinki", "Riga", "Tallinn", "Kyiv", "Istanbul", "Ankara", "Tehran", "Dubai", "Mumbai", "Delhi", "Pune", "Chennai", "Karachi", "Lahore", "Dhaka", "Hanoi", "Bangkok", "Jakarta", "Manila", "Seoul", "Busan", "Osaka", "Kyoto", "Beijing", "Shanghai", "Perth", "Brisbane", "Auckland", "Nairobi", "Lagos", "Accra", "Dakar", "Tunis", "Houston", "Dallas", "Phoenix", "Miami", "Atlanta", "Portland", "Detroit", "Montreal", "Calgary", "Bogota", "Quito", "Santiago", "Montevideo", "Leeds", "Bristol", "Glasgow", "Cardiff", "Springfield", "Georgetown"]
COUNTRIES = ["France", "Spain", "Italy", "Japan", "Brazil", "Peru", "Norway", "Egypt", "Kenya", "India", "Canada", "Mexico", "Poland", "Greece", "Turkey", "Germany", "Portugal", "Sweden", "Finland", "Denmark", "Austria", "Belgium", "Ireland", "Iceland", "Hungary", "Romania", "Bulgaria", "Croatia", "Ukraine", "Morocco", "Nigeria", "Ghana", "Ethiopia", "Vietnam", "Thailand", "Indonesia", "Malaysia", "Australia", "Chile", "Argentina", "Colombia", "Cuba", "Nepal", "Pakistan", "Mongolia"]
FOODS = ["apples", "bread", "milk", "cheese", "eggs", "rice", "coffee", "tea", "pasta", "tomatoes", "bananas", "butter", "honey", "yogurt", "salmon", "chicken", "flour", "sugar", "onions", "carrots", "potatoes", "olives", "beans", "lentils", "oats"]
GOODS = ["laptop", "phone", "tablet", "monitor", "keyboard", "mouse", "printer", "camera", "headphones", "speaker", "desk", "chair", "lamp", "notebook", "pen", "backpack", "bottle", "mug", "Wireless Mouse", "USB Cable", "Desk Lamp", "Office Chair", "Running Shoes", "T-Shirt", "Yoga Mat", "Coffee Maker", "Water Bottle", "Jacket", "Sunglasses", "Umbrella", "Toaster", "Blender", "Novel", "Puzzle", "Candle", "Rug", "Pillow", "Drill", "Hammer", "Tent", "Kettle", "Widget A", "Widget B", "Gadget", "Hoodie", "Socks", "Scarf", "Hat", "Router", "Webcam"]
DEPARTMENTS = ["Sales", "Engineering", "Marketing", "Support", "Legal", "Finance", "HR", "Operations", "IT", "Research", "Design", "Logistics"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
FIRST = [*NAMES, *["Aisha", "Mateo", "Ingrid", "Bjorn", "Fatima", "Hassan", "Chen", "Mei", "Hiro", "Akira", "Ananya", "Arjun", "Deepa", "Kwame", "Amara", "Zanele", "Thabo", "Diego", "Lucia", "Carmen", "Pablo", "Sofia", "Giulia", "Marco", "Luca", "Anders", "Freya", "Astrid", "Pierre", "Camille", "Elise", "Jonas", "Greta", "Stefan", "Petra", "Milan", "Jana", "Tomas", "Katya", "Boris", "Dmitri", "Svetlana", "Elena", "Yusuf", "Leila", "Samira", "Tariq", "Noor", "Isla", "Ewan", "Fiona", "Declan", "Siobhan", "Rhys", "Megan", "Ethan", "Olivia", "Liam", "Ava", "Mason", "Harper", "Logan", "Riley", "Jordan", "Casey", "Tyler", "Brooke", "Hannah", "Nathan", "Audrey", "Victor", "Irene", "Oscar", "Rosa", "Felix", "Clara", "Theo", "Vera"]]
LAST = ["Smith", "Jones", "Brown", "Garcia", "Lopez", "Martinez", "Silva", "Santos", "Rossi", "Bianchi", "Muller", "Schmidt", "Weber", "Fischer", "Dubois", "Moreau", "Laurent", "Novak", "Horvat", "Kowalski", "Nowak", "Ivanov", "Petrov", "Hansen", "Larsen", "Nilsson", "Virtanen", "Kim", "Park", "Lee", "Chen", "Wang", "Zhang", "Tanaka", "Sato", "Suzuki", "Patel", "Singh", "Sharma", "Khan", "Ahmed", "Hussein", "Okafor", "Mensah", "Diallo", "Ndlovu", "Cohen", "Levi", "Murphy", "Kelly", "Walsh", "Campbell", "Wright", "Young", "King", "Hill", "Baker", "Cook", "Reed", "Ward", "Foster", "Hughes", "Bell", "Price", "Wood"]
POOLS: dict[str, list[str]] = {"cities": CITIES, "countries": COUNTRIES, "foods": FOODS, "goods": GOODS, "departments": DEPARTMENTS, "weekdays": WEEKDAYS, "months": MONTHS} | {
    line.split(":")[0]: line.split(":")[1].split(",") for line in """compass:north,south,east,west; regions:North,South,East,West,Central,EMEA,APAC,Americas,Nordics; continents:Europe,Asia,Africa,Oceania,North America,South America
subjects:Math,History,Physics,Biology,Art,English,Chemistry,Music,Geography,Spanish; genres:drama,comedy,action,horror,western,thriller,romance,sci-fi,fantasy,documentary; bookgenres:novel,poetry,crime,fantasy,history,biography,essay,science
films:Alien,Heat,Up,Jaws,Vertigo,Rocky,Gravity,Amelie,Fargo,Psycho,Big,Seven,Speed,Twins,Ran,Dune,Coco,Soul,Arrival,Memento,Inception,Gladiator,Titanic,The Sting,Blue Harbor,Night Train,Cold River,Silent Hills,The Last Ferry,Paper Moon,Stone Garden,Red Desert,Ghost Town,Lost City,Iron Gate,Long Way Home,Second Sun,Broken Arrow,Winter Light,Open Range; titles:Dune,Emma,Ulysses,Hamlet,Persuasion,Middlemarch,Beloved,Solaris,Kim,Walden,Ivanhoe,Rebecca,Dracula,Frankenstein,Villette,The Trial,The Castle,The Stranger,Moby-Dick,Great Expectations,Jane Eyre,Silas Marner,The Plague,The Idiot,White Nights,Night Flight,Cold Harbor,Green Shores,The Lighthouse,Small Gods,Old Roads,Salt and Stone,The Orchard,Paper Boats,River Songs,Winter Tales,A Quiet Street,Blue Fields,The Clockmaker,Seven Doors; songs:Blue Sky,Echoes,Homeward,Midnight Rain,Golden Hour,Paper Hearts,Runaway,Slow Motion,Fireflies,Neon Lights,Gravity,Wildflower,Ocean Eyes,Stay,Drift,Higher,Falling,Silver Lining,Afterglow,Hurricane,Satellite,Mirrors,Lanterns,Tides,Embers,Skyline,Vertigo,Horizon,Daydream,Velvet,Static,Tomorrow,Wander,Avalon,Carousel,Monsoon,Solstice,Parade,Thunder,Lullaby
models:Golf,Civic,Corolla,Panda,Focus,Astra,Yaris,Clio,Model 3,Polo,Fiesta,Octavia,Fabia,Leon,Ibiza,Micra,Swift,Jazz,Passat,Mondeo,Accord,Camry,Prius,Leaf,Zoe,Picanto,Rio,Ceed,Tucson,Kona,Duster,Logan,Megane,Twingo,Punto,Tipo,Outback,Forester,Mazda 3,CX-5; makes:Toyota,Honda,Ford,Volvo,Fiat,Skoda,Kia,Mazda,Renault,Tesla; fuels:petrol,diesel,electric,hybrid
housetypes:house,flat,villa,cabin,studio,townhouse; expenses:rent,food,transport,fun,health,clothes,utilities,insurance,travel,subscriptions; statuses:pending,shipped,delivered,cancelled,returned,lost
ticketstatus:open,closed,in progress,on hold,resolved; priorities:low,medium,high,urgent; payments:cash,card,paypal,bank transfer,voucher
channels:online,store,phone,email,partner; segments:retail,wholesale,corporate,private,public sector; wards:cardiology,surgery,oncology,pediatrics,neurology,maternity
bloods:A+,A-,B+,O+,O-,AB+; diagnoses:flu,asthma,diabetes,migraine,fracture,allergy; airlines:Swift Air,Bluejet,Norda,Sunair,Atlantic,Polar Wings
teams:Lions,Eagles,Sharks,Wolves,Bears,Hawks,Tigers,Rovers,United,Rangers,Falcons,Bulls,Comets,Royals; positions:goalkeeper,defender,midfielder,forward,striker,winger; sports:tennis,football,swimming,running,cycling,chess,rowing,judo
species:cat,dog,rabbit,horse,parrot,goat,hamster,turtle; breeds:beagle,poodle,collie,husky,terrier,boxer,labrador; crops:wheat,corn,barley,potatoes,oats,soy,rye,sunflower
soils:clay,sand,loam,peat,silt; pages:home,about,blog,shop,contact,help,pricing,login,docs,careers; browsers:Firefox,Chrome,Safari,Edge,Opera
devices:mobile,desktop,tablet; oses:Android,iOS,Windows,Linux,macOS; sources:google,newsletter,direct,facebook,referral,twitter
campaigns:Spring Sale,Black Friday,Summer,Launch,Retargeting,Brand,Holiday,Back to School; appliances:fridge,oven,heater,washer,lights,dryer,boiler,freezer; sensors:S1,S2,S3,S4,T-100,T-200,probe A,probe B,roof,cellar
levels:INFO,WARN,ERROR,DEBUG; services:auth,billing,search,mail,api,frontend,database,cache; conditions:sunny,cloudy,rain,snow,fog,storm
courses:Algebra,Chemistry,Drawing,Latin,Pottery,Biology,Robotics,Philosophy,Statistics,Economics,Dance,Cooking; causes:school,forest,clinic,wells,animals,library; dishes:margherita,carbonara,ramen,burger,caesar salad,tiramisu,paella,pad thai,tacos,goulash,risotto,lasagna,gazpacho,falafel,curry,pho,ratatouille,moussaka,pierogi,bibimbap,schnitzel,kebab,sushi,dumplings,chili,quiche,waffles,pancakes,omelette,brownie,ceviche,borscht,gnocchi,hummus,tempura,stew,fondue,couscous,polenta,crepes
courses2:starter,main,dessert,drink,side; drinks:espresso,latte,cappuccino,mocha,americano,tea,juice,hot chocolate; sizes:S,M,L,XL
colors:red,blue,green,black,white,yellow,grey,silver; materials:steel,wood,glass,plastic,aluminium,ceramic; suppliers:Acme,Globex,Initech,Umbra,Stark Ltd,Wayne Co,Nordwind,Hooli,Vandelay,Soylent
tickers:AAPL,MSFT,NVX,TSLA,ORCL,SAP,IBM,KO,PEP,NKE,DIS,SONY,BMW,UBS,SHEL; sectors:tech,energy,health,finance,retail,industry; fundtypes:stock,bond,fund,cash,crypto
agegroups:18-24,25-34,35-44,45-54,55+; genders:female,male,other; answers:very satisfied,satisfied,neutral,unhappy
educations:high school,bachelor,master,phd; planets:Mercury,Venus,Earth,Mars,Jupiter,Saturn,Uranus,Neptune; mountains:Everest,K2,Lhotse,Makalu,Denali,Elbrus,Mont Blanc,Matterhorn,Fuji,Rainier,Kenya,Etna,Olympus,Toubkal,Ararat,Teide,Cho Oyu,Logan,Blanca,Vinson,Whitney,Eiger,Zugspitze,Triglav,Rysy,Musala,Snowdon,Ben Nevis,Galdhopiggen,Aneto,Mulhacen,Kilimanjaro,Annapurna,Nanga Parbat,Aconcagua,Huascaran,Chimborazo,Cotopaxi,Popocatepetl,Hekla
rivers:Nile,Amazon,Danube,Rhine,Volga,Mekong,Loire,Thames,Elbe,Tagus,Ebro,Po,Vistula,Oder,Seine,Rhone,Tiber,Ganges,Indus,Yukon,Murray,Congo,Niger,Zambezi,Orinoco,Parana,Colorado,Columbia,Ohio,Missouri,Ural,Dnieper,Don,Dniester,Lena,Amur,Ob,Tigris,Euphrates,Jordan; trees:oak,pine,birch,maple,beech,spruce,willow,ash; parks:Hyde Park,Riverside,Oak Hill,Lakeside,Greenfield
birds:robin,sparrow,heron,owl,finch,crow,magpie,wren; hotels:Grand Plaza,Sea View,Alpine Lodge,Hotel Roma,Park Inn,Old Mill,The Harbour,Sunset Resort,City Stay,Lake House; rooms:single,double,suite,family
transport:train,car,plane,bus,bike,ferry; lines:Red Line,Blue Line,Green Line,U1,U2,Tram 4; stations:Central,Airport,Harbour,Market Square,University,Old Town,Zoo,Stadium
exercises:squat,bench press,deadlift,plank,row,pull up,lunges; activities:running,cycling,swimming,hiking,yoga,rowing; instruments:piano,guitar,violin,drums,flute,cello
machines:M1,M2,M3,Lathe 1,Press 2,Robot A,Mill 4; shifts:morning,evening,night; defects:scratch,dent,crack,leak
languages:Python,Rust,Java,Go,C++,JavaScript,Kotlin,Ruby; banks:checking,savings,credit card; parties:Greens,Liberals,Labour,Conservatives,Centre
districts:Old Town,Harbor,Riverside,Hillside,Midtown,Westend; stores:Downtown,Airport,Mall,Station,Harbor,Uptown; grades:A,B,C,D,F
plans:free,basic,pro,enterprise; vehicles:van,truck,bike,car; trades:plumbing,painting,roofing,electrical,garden
consoles:PC,Xbox,Switch,PlayStation; energy:solar,wind,hydro,gas,coal,nuclear; artists:Luna Park,The Foxes,Mira,DJ Koto,Blue Tide,North Lane,Ada Ray""".replace("; ", "\n").splitlines()}
POOLS["notes"] = ["late, refunded", "gift, wrapped", "ok", "paid in cash, no receipt", "call back, ask for manager", "see invoice", "urgent, fragile", "new customer"]

# file stems|rows/row|columns. A column: words[=other words people say]:kind [@idiom] [~units]; kinds: id, n POOL (one row
# each), g POOL (repeated), y (yes or no), d (date), m (month), t (remark), i LOW HIGH, f LOW HIGH.
SCHEMAS = """sales,orders,shop,transactions,store_sales|orders/order|order id:id;order date=date:d;product=item,article:g goods;region=area:g regions;quantity=units sold,number of units:i 1 40 @qty;unit price=price:f 2 900 @price ~usd,eur;total amount=total,revenue,sales:f 20 4000 @revenue
employees,staff,team,hr,people|employees/employee|employee id:id;name=person,employee,colleague:n people;department=team,division:g departments;salary=pay,wage,income,earnings:i 24000 120000 @pay ~usd,eur;age:i 20 66 @age;years of service=seniority,years in the company:i 0 35 @tenure;remote:y;hire date=start date:d
students,grades,exam,class,results|students/student|student=name,pupil:n people;subject=course:g subjects;score=grade,mark,points,result:i 20 100 @score;age:i 10 25 @age;hours studied=study time,hours of study:f 0 20 @hours;passed:y
weather,temperatures,climate,meteo|days/day|date=day:d;city=place,town,location:g cities;temperature=temp:f -10 38 @temp ~c,°C;rainfall=rain,precipitation:f 0 40 @rain ~mm;humidity:i 20 100 @humid ~%;wind speed=wind:f 0 80 @wind ~kmh,km/h;condition=weather:g conditions
expenses,budget,spending,costs|expenses/expense|date:d;category=type,kind:g expenses;amount=cost,spending,expense:f 5 1500 @spend ~eur,usd;payment method=payment:g payments;reimbursed:y;note:t
books,library,reading_list,reading|books/book|title=book:n titles;author=writer:g people;genre=category:g bookgenres;pages=number of pages,page count,length:i 80 1200 @pages;year=publication year:i 1850 2024 @year;rating=stars:f 1 5 @rating
movies,films,cinema,watchlist|movies/movie|title=movie,film:n films;genre=kind:g genres;rating=score:f 1 10 @rating;runtime=length,duration,running time:i 70 210 @duration ~min;budget:i 1 300 @budget ~musd;year:i 1960 2024 @year
cars,vehicles,garage,used_cars|cars/car|model=car:n models;make=brand:g makes;fuel type=fuel:g fuels;price=asking price:i 3000 60000 @price ~eur,usd;mileage=kilometers driven,distance driven:i 1000 250000 @mileage ~km;horsepower=power:i 50 400 @power;year:i 1998 2024 @year
houses,homes,listings,real_estate,properties|houses/house|listing id:id;city=town,location:g cities;property type=type,kind:g housetypes;price=asking price:i 60000 900000 @price ~eur,usd;floor area=area,size,living space:i 25 400 @area ~sqm,m2;bedrooms=rooms,number of bedrooms:i 1 7 @rooms;sold:y
countries,world,population,nations|countries/country|country=nation:n countries;continent:g continents;population=inhabitants,number of people:i 300000 90000000 @people;area=size,surface:i 1000 900000 @area ~km2;gdp=economic output:i 10 20000 @gdp ~busd
runs,training,running,marathon|runs/run|date=day:d;runner=athlete,name:g people;distance=kilometers,length:f 1 42 @distance ~km;duration=time,minutes:i 8 300 @duration ~min;calories=energy burned:i 60 2500 @kcal
inventory,stock,warehouse,products|products/product|sku:id;item=product,article:n goods;supplier=vendor:g suppliers;stock=quantity,units in stock,pieces:i 0 500 @stock;price=unit price:f 1 300 @price ~usd,eur;weight:f 0.1 30 @weight ~kg,g;discontinued:y
groceries,shopping,receipt,market|items/item|item=food,product:n foods;store=shop:g stores;price=cost:f 0.5 20 @price ~eur,usd;quantity=amount,count:i 1 12 @qty;organic:y
patients,hospital,clinic,admissions|patients/patient|patient id:id;patient name=patient,name:n people;ward=unit,station:g wards;age:i 1 95 @age;length of stay=stay,days in hospital:i 1 40 @stay ~days;heart rate=pulse:i 45 130 @pulse ~bpm;blood type=blood group:g bloods;insured:y
flights,departures,airport,air_travel|flights/flight|flight no=flight:id;airline=carrier,company:g airlines;destination=city:g cities;fare=price,ticket price:i 30 1400 @price ~eur,usd;delay=lateness:i 0 180 @delay ~min;passengers=travellers,people on board:i 20 320 @visitors;cancelled:y
games,matches,football,league,fixtures|games/game|match date=date:d;home team=team,club,side:g teams;goals=points scored:i 0 7 @goals;attendance=spectators,audience,crowd:i 200 80000 @visitors;yellow cards=bookings:i 0 8
players,squad,roster|players/player|player=name:n people;team=club:g teams;position=role:g positions;goals:i 0 38 @goals;assists:i 0 20 @goals;age:i 17 39 @age;height=size:i 160 205 @height ~cm;injured:y
energy,electricity,consumption,meter|readings/reading|month:m;device=appliance:g appliances;consumption=usage,energy use,energy:f 1 600 @usage ~kwh,kWh;cost=bill,price:f 1 200 @spend ~eur,usd
power_plants,generation,plants|plants/plant|plant id:id;energy source=source,type:g energy;capacity=size:i 5 1500 @power ~mw,MW;output=generation,production:f 10 9000 @produced ~gwh,GWh;country:g countries;year built=construction year:i 1960 2022 @year
pets,animals,shelter,vet|animals/animal|name=animal,pet:n people;species=kind,type:g species;weight:f 0.2 60 @weight ~kg;age:i 0 20 @age;adopted:y;vaccinated:y
website,visits,traffic,analytics,web_stats|pages/page|date=day:d;page=site:g pages;browser:g browsers;visits=views,hits,traffic,visitors:i 1 20000 @visitors;bounce rate=bounces:f 5 90 @rate ~%;time on page=duration:f 1 400 @duration ~s,sec
harvest,farm,crops,fields|fields/field|field id:id;crop=plant:g crops;soil type=soil:g soils;yield=harvest,output:f 1 120 @produced ~tons,t;area=size,hectares:f 1 80 @area ~ha;irrigated:y
survey,poll,feedback,responses|answers/answer|respondent id:id;country:g countries;age:i 16 90 @age;satisfaction=rating,score:i 1 10 @rating;gender=sex:g genders;education=degree:g educations;recommend=recommended:y
deliveries,parcels,shipping,shipments|parcels/parcel|tracking no=tracking number:id;destination=city:g cities;status=state:g statuses;weight:f 0.1 30 @weight ~kg;shipping cost=cost,postage:f 2 60 @spend ~eur,usd;delivery days=delivery time,days taken:i 1 14 @stay;insured:y
courses,enrollment,school,lessons|courses/course|course=class,subject:n courses;teacher=instructor:g people;students=participants,people enrolled:i 3 40 @crowd;hours=duration:i 5 120 @hours;fee=price,cost:i 20 900 @price ~eur,usd
donations,charity,fundraiser,donors|donations/donation|donation date=date:d;donor=giver,name:g people;project=cause:g causes;amount=donation,gift,sum:i 5 2000 @given ~usd,eur;recurring:y
tips,restaurant,bills,tables|tables/table|day=weekday:g weekdays;waiter=server:g people;total bill=bill,total:f 8 260 @revenue;tip=gratuity:f 0 40 @given;party size=guests,people:i 1 12 @crowd;smoker:y
menu,dishes,food,kitchen|dishes/dish|dish=meal,name:n dishes;course=type:g courses2;price:f 3 38 @price ~eur,usd;calories=energy:i 90 1400 @kcal;prep time=preparation time,cooking time:i 5 120 @duration ~min;vegetarian:y
coffee_shop,cafe,coffee_sales|sales/sale|date:d;drink=product,beverage:g drinks;size:g sizes;cups=cups sold,quantity:i 1 60 @qty;revenue=takings,sales:f 5 400 @revenue ~eur,usd
hotel,bookings,reservations,guests|bookings/booking|booking id:id;guest=name,guest name:n people;room type=room:g rooms;nights=length of stay,stay:i 1 21 @stay;rate per night=nightly rate,price:i 45 480 @price ~usd,eur;check in=arrival,arrival date:d;breakfast=with breakfast:y
hotels,stays,accommodation|hotels/hotel|hotel=name:n hotels;city=place:g cities;stars=rating:i 1 5 @rating;rooms=number of rooms:i 8 400 @crowd;price per night=price:i 40 600 @price ~eur,usd
trips,travel,journeys,holidays|trips/trip|destination=place,city:n cities;transport=means of transport,vehicle:g transport;distance=kilometers:i 20 9000 @distance ~km;cost=price:i 15 4000 @spend ~eur,usd;days=length,duration:i 1 30 @stay
support,tickets,helpdesk,issues|tickets/ticket|ticket id:id;opened=opening date,date:d;agent=assignee,name:g people;priority=urgency:g priorities;status=state:g ticketstatus;response time=time to answer,waiting time:f 0.2 72 @duration ~h,hours;satisfaction=rating:i 1 5 @rating
server_logs,logs,access_log,requests|requests/request|request id:id;service=component:g services;level=severity:g levels;response time=latency:i 5 4000 @latency ~ms;bytes=size,response size:i 200 900000;cached:y
sensors,readings,measurements,iot|readings/reading|timestamp=date,day:d;sensor=probe,device:g sensors;temperature=temp:f 10 90 @temp ~c,°C;pressure:f 950 1060 ~hpa,hPa;humidity:f 15 95 @humid ~%;battery=charge:i 1 100 ~%
stocks,prices,market_data,quotes|stocks/stock|ticker=symbol,stock:n tickers;sector=industry:g sectors;close=closing price,price:f 5 900 @price ~usd;volume=shares traded:i 1000 9000000;dividend=payout:f 0 9;change=return:f -9 9 ~%,pct
portfolio,investments,holdings|holdings/holding|asset=name,investment:n suppliers;type=asset class,kind:g fundtypes;shares=units,number of shares:i 1 500 @count;purchase price=buying price,price:f 5 900 @price ~usd,eur;market value=value:f 100 90000 @value ~usd,eur
bank,transactions,account,statement|transactions/transaction|date:d;description=text,counterparty:g suppliers;account:g banks;amount=value:f -900 2500 @amount ~eur,usd;balance:f 0 9000 @value ~eur,usd
invoices,billing,receivables|invoices/invoice|invoice no=invoice number,invoice:id;customer=client:g suppliers;invoice date=date:d;amount=invoice total,sum,value:f 50 9000 @revenue ~eur,usd;days overdue=overdue days,delay:i 0 90 @delay;paid:y
customers,clients,crm,accounts|customers/customer|customer id:id;customer name=name,customer:n people;city=town:g cities;segment=group:g segments;orders=number of orders,purchases:i 1 60 @count;total spent=spending,amount spent,money spent:f 10 5000 @spend ~eur,usd;active:y;signup date=registration date:d
subscribers,users,members,subscriptions|users/user|user id:id;username=name,user:n people;plan=tier:g plans;country:g countries;logins=sessions:i 0 300 @count;monthly fee=fee,price:f 0 99 @price ~usd;last login=last seen:d;verified:y
marketing,campaigns,ads,adwords|campaigns/campaign|campaign=ad:n campaigns;channel=source:g sources;spend=ad spend,cost:f 50 5000 @spend ~usd,eur;clicks:i 10 9000 @clicks;impressions=views:i 500 400000 @count;conversions:i 0 300 @count
ab_test,experiment,trial|participants/participant|subject id=participant:id;group=arm,variant:g grades;age:i 18 80 @age;baseline=start value:f 10 90;outcome=result,end value:f 10 95 @score;dropped out=dropouts:y
lab,chemistry,samples,assay|samples/sample|sample id=sample:id;material=substance:g materials;ph=pH,acidity:f 2 12;concentration=content:f 0.1 50 ~mg/l;mass=weight:f 0.5 80 @weight ~g,mg
production,factory,machines,output|runs/run|date=day:d;machine=station:g machines;shift:g shifts;units produced=output,units made,production:i 20 900 @produced;defects=faults,rejects:i 0 30 @faults;downtime=standstill:i 0 240 @duration ~min
quality,inspection,defects|parts/part|part no=part number,part:id;defect type=defect:g defects;material:g materials;length:f 5 300 @length ~mm,cm;weight:f 1 90 @weight ~g,kg;accepted:y
projects,tasks,timesheet,hours|tasks/task|task id:id;assignee=person,name,owner:g people;project=client:g suppliers;hours=time spent,hours worked:f 0.5 40 @hours;hourly rate=rate:i 15 150 @price ~eur,usd;billable:y
contractors,jobs,repairs|jobs/job|job no=job:id;trade=type of work,kind:g trades;customer=client:g people;labour hours=hours,work time:f 1 60 @hours;material cost=materials:f 10 3000 @spend ~eur,usd;price=total,charge:f 60 7000 @revenue ~eur,usd
fitness,workouts,gym,exercise|workouts/workout|date=day:d;activity=sport,exercise:g activities;minutes=duration,time:i 5 180 @duration;calories=energy burned:i 40 1500 @kcal;avg heart rate=pulse,heart rate:i 80 185 @pulse ~bpm
lifting,strength,gym_log|sets/set|exercise=lift:g exercises;weight=load:f 5 180 @weight ~kg,lb;reps=repetitions:i 1 20 @count;sets:i 1 6
sleep,health,habits,wellness|days/day|date=day:d;hours slept=sleep,sleep time:f 3 10 @sleep;steps:i 800 24000 @steps;weight=body weight:f 50 110 @bodyweight ~kg,lb;water=water intake:f 0.5 4 ~l;mood:i 1 10 @rating
bmi,measurements,body,people|people/person|name=person:n people;sex=gender:g genders;height=size:i 145 205 @height ~cm;weight=mass:f 42 125 @weight ~kg;age:i 5 90 @age;smoker:y
mountains,peaks,summits|mountains/mountain|mountain=peak,summit,name:n mountains;continent:g continents;height=elevation:i 1300 8849 @height ~m;first climbed=year of first ascent:i 1780 1990 @year;climbers=ascents:i 5 9000 @count
rivers,waterways|rivers/river|river=name:n rivers;continent:g continents;length:i 350 6900 @length ~km;discharge=flow:i 100 9000;countries=number of countries:i 1 10
trees,forest,park|trees/tree|tree id:id;species=kind,type:g trees;park=place,location:g parks;height:f 2 40 @height ~m;diameter=thickness:f 5 150 ~cm;age:i 2 250 @age;healthy:y
birds,sightings,wildlife|sightings/sighting|date=day:d;bird=species:g birds;place=location,site:g parks;number seen=count,birds seen:i 1 60 @count;observer=spotter:g people
songs,music,playlist,charts|songs/song|song=title,track:n songs;artist=band,singer:g artists;genre:g bookgenres;length=duration:i 95 420 @duration ~s,sec;streams=plays:i 1000 9000000 @count;year:i 1970 2024 @year
video_games,gaming,games_sold|games/game|title=game:n films;platform=console:g consoles;copies sold=sales,units sold:f 0.1 40 @qty ~m;review score=score,rating:i 30 99 @score;price:f 5 80 @price ~usd
transit,bus,metro,ridership|entries/entry|date=day:d;line=route:g lines;station=stop:g stations;riders=passengers,ridership:i 50 9000 @visitors;delay:f 0 25 @delay ~min
fleet,fuel,taxis,vans|trips/trip|trip id:id;driver=name:g people;vehicle=type of vehicle:g vehicles;distance=kilometers,miles:f 1 300 @distance ~km,miles;fuel used=fuel,fuel consumption:f 0.3 40 @usage ~l;fare=price,takings:f 4 200 @revenue ~usd,eur
accidents,police,incidents|incidents/incident|case no=case:id;date=day:d;district=area,neighbourhood:g districts;injured people=injuries,injured:i 0 6 @count;damage=damage costs:i 100 30000 @spend ~eur,usd;alcohol=alcohol involved:y
elections,votes,polling|districts/district|district=area:g districts;party:g parties;votes=ballots:i 50 20000 @count;turnout=participation:f 30 90 @rate ~%;seats:i 0 9 @count
schools,education,universities|schools/school|school id:id;city=town:g cities;pupils=students,number of pupils:i 60 2400 @crowd;teachers=number of teachers:i 5 160 @count;budget=funding:i 50000 4000000 @budget ~eur,usd;founded=founding year:i 1850 2015 @year
tournament,competition,race,results|athletes/athlete|athlete=name,competitor:n people;country=nation:g countries;sport=discipline:g sports;points=score:i 0 100 @score;finish time=time:f 50 400 @duration ~s,min;medals:i 0 5 @count
planets,solar_system,space|planets/planet|planet=name:n planets;diameter=size:i 4800 142000 @area ~km;moons=number of moons:i 0 95 @count;distance from sun=distance:f 57 4500 @distance ~mkm;surface temp=temperature:i -210 460 @temp ~c
rentals,bikes,bike_share|rentals/rental|rental id:id;date=day:d;station=place:g stations;duration=time,minutes:i 2 180 @duration ~min;distance:f 0.3 30 @distance ~km;member=subscriber:y
clothes,fashion,catalog|items/item|item=product,article:n goods;color=colour:g colors;size:g sizes;price:f 5 250 @price ~eur,usd;discount:i 0 70 @rate ~%;in stock=available:y
code,repos,software,github|projects/project|repo=project,name:n suppliers;language:g languages;stars:i 0 9000 @count;open issues=issues,bugs:i 0 300 @faults;lines of code=size,lines:i 200 400000 @size;maintained:y
music_school,lessons,pupils|pupils/pupil|pupil=name,student:n people;instrument:g instruments;lessons=number of lessons,lessons taken:i 1 60 @count;fee=price:f 15 90 @price ~eur,usd;age:i 6 70 @age
apartments,rents,flats,tenants|apartments/apartment|unit=apartment,flat:id;tenant=renter,name:n people;district=neighbourhood,area:g districts;monthly rent=rent:i 350 3200 @price ~eur,usd;size=area,floor space:i 18 180 @area ~sqm,m2;furnished:y""".splitlines()

SHORT = {"quantity": "qty", "amount": "amt", "department": "dept", "temperature": "temp", "number": "num", "average": "avg", "category": "cat", "customer": "cust", "product": "prod", "duration": "dur", "population": "pop", "employee": "emp", "height": "ht", "weight": "wt", "distance": "dist", "description": "desc", "country": "ctry", "rating": "rtg", "price": "prc", "humidity": "hum", "minutes": "mins", "address": "addr", "transaction": "txn", "reference": "ref", "salary": "sal", "total": "tot", "date": "dt", "position": "pos", "calories": "kcal", "invoice": "inv"}
PERSONS = {"people"}


@dataclass(frozen=True)
class Column:
    """A column: its header, how people call it, its kind, what it is about, and its cells."""

    name: str
    said: tuple[str, ...]
    kind: str
    idiom: str
    cells: tuple[str, ...]
    person: bool = False


@dataclass(frozen=True)
class Table:
    """A drawn table: its file, how its rows are called, and its columns."""

    file: str
    rows: str
    row: str
    columns: tuple[Column, ...]

    def of(self, *kinds: str) -> list[Column]:
        """The columns of the given kinds."""
        return [column for column in self.columns if column.kind in kinds]

    def text(self) -> str:
        """As CSV."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([column.name for column in self.columns])
        writer.writerows(zip(*(column.cells for column in self.columns), strict=True))
        return out.getvalue()


def file_name(draw: Draw, stems: list[str]) -> str:
    """A CSV file's name, of any make."""
    x, stem = draw.rng.random(), draw.one(stems)
    if x < 0.3:
        made = stem
    elif x < 0.42:
        made = draw.one(["data", "table", "export", "file", "test", "report", "input", "dataset", "my_data", "sheet1", "Book1", "list", "results", "records", "log"])
    elif x < 0.52:
        made = fake_word(draw)
    else:
        year = draw.one(["2019", "2021", "2022", "2023", "2024", "2025", "q1", "q2", "q4", "jan", "may", "final", "v2", "clean", "data", "export", "new", "list", "raw"])
        joint = draw.one(["_", "_", "_", "-", "-", " ", ""])
        parts = [draw.one(["my", "all", "our", "Q3", "the", "weekly", year]), stem] if draw.chance(0.2) else [stem, year]
        made = joint.join(parts)
    if draw.chance(0.1):
        made = draw.one([made.title(), made.upper(), made.capitalize()])
    return f"{made}.csv"


def _styled(words: str, style: str) -> str:
    parts = words.split()
    if style == "camel":
        return parts[0] + "".join(p.capitalize() for p in parts[1:])
    if style == "pascal":
        return "".join(p.capitalize() for p in parts)
    if style == "title":
        return " ".join(p.upper() if p in ("id", "gdp", "sku") else p if i and p in ("of", "per", "in", "on", "from") else p[0].upper() + p[1:] for i, p in enumerate(parts))
    if style == "sentence":
        return words[0].upper() + words[1:]
    return words if style == "spaced" else "_".join(parts).upper() if style == "upper" else "_".join(parts)


def _header(draw: Draw, words: str, units: list[str], style: str) -> str:
    if draw.chance(0.1):
        words = " ".join(SHORT.get(p, p) for p in words.split())
    name = _styled(words, style)
    if units and draw.chance(0.5):
        unit = draw.one(units)
        if style in ("title", "sentence", "spaced", "pascal") or not unit.isalnum():
            return f"{name} ({unit})" if draw.chance(0.8) else f"{name} [{unit}]"
        return f"{name}_{unit}" if style != "camel" else name + unit.capitalize()
    return name


def _written(day: datetime.date, form: str) -> str:
    return day.isoformat() if form == "iso" else day.strftime(form)


def _values(draw: Draw, kind: list[str], count: int) -> list[str]:
    sort = kind[0]
    if sort == "id":
        first, prefix = draw.one([1, 1, 101, 1001, draw.integer(100, 90000)]), draw.one(["", "", "", "A", "ORD-", "X-", "P", fake_word(draw).upper()[:2] + "-"])
        return [f"{prefix}{first + i}" for i in range(count)]
    if sort in ("n", "g") and kind[1] in PERSONS:
        form = draw.rng.random()
        names = draw.rng.sample(FIRST, count)
        pool = names if form < 0.6 else [f"{n} {draw.one(LAST)}" for n in names] if form < 0.95 else [f"{draw.one(LAST)}, {n}" for n in names]
    else:
        pool = POOLS[kind[1]] if sort in ("n", "g") else []
    if sort == "n":
        return draw.rng.sample(pool, count)
    if sort == "g":
        few = draw.rng.sample(pool, min(len(pool), draw.integer(2, 6)))
        if draw.chance(0.08):
            few = [fake_word(draw).capitalize() for _ in few]
        return [*few, *(draw.one(few) for _ in range(count - len(few)))] if draw.chance(0.4) else [draw.one(few) for _ in range(count)]
    if sort == "y":
        yes, no = draw.one([("yes", "no"), ("yes", "no"), ("Yes", "No"), ("Y", "N"), ("YES", "NO")])
        return [yes if draw.chance(0.5) else no for _ in range(count)]
    if sort == "d":
        day, step, form = datetime.date(draw.integer(2018, 2026), draw.integer(1, 12), draw.integer(1, 28)), draw.one([1, 1, 2, 5, 7, 9]), draw.one(["iso", "iso", "iso", "iso", "iso", "iso", "%m/%d/%Y", "%d.%m.%Y"])
        days = [day + datetime.timedelta(days=i * step) for i in range(count)]
        if draw.chance(0.3):
            draw.rng.shuffle(days)
        return [_written(day, form) for day in days]
    if sort == "m":
        start, cut = draw.integer(0, 11), draw.one([3, 9, 9])
        if draw.chance(0.3):
            return [f"{2022 + (start + i) // 12}-{(start + i) % 12 + 1:02d}" for i in range(count)]
        return [MONTHS[i % 12][:cut] for i in range(count)]
    if sort == "t":
        return [draw.one(POOLS["notes"]) for _ in range(count)]
    low, high = float(kind[1]), float(kind[2])
    if sort == "i":
        return [str(draw.integer(int(low), int(high))) for _ in range(count)]
    places = draw.one([1, 1, 2])
    return [f"{draw.rng.uniform(low, high):.{places}f}" for _ in range(count)]


def _count(draw: Draw) -> int:
    return draw.integer(8, 11) if draw.chance(0.45) else draw.integer(12, 40)


def some_table(draw: Draw) -> Table:
    """A table of one of the schemas: some of its columns, its headers in one style, gaps perhaps."""
    stems, rows, specs = draw.one(SCHEMAS).split("|")
    columns = specs.split(";")
    wanted = draw.integer(3, 8)
    while len(columns) > wanted or sum(":i " in c or ":f " in c for c in columns) > 3:
        columns.remove(draw.one(columns))
    if not any(":i " in c or ":f " in c for c in columns) or not any(":n " in c or ":g " in c or c.endswith(":d") for c in columns):
        return some_table(draw)
    if draw.chance(0.15):
        draw.rng.shuffle(columns)
    style = draw.one(["snake", "snake", "snake", "title", "title", "title", "camel", "pascal", "sentence", "spaced", "upper"])
    pool_sizes = [len(POOLS[m.group(1)]) for c in columns if (m := re.search(r":n (\w+)", c)) and m.group(1) not in PERSONS]
    count = min([_count(draw), *pool_sizes])
    made = []
    for column in columns:
        head, _, rest = column.partition(":")
        words, _, others = head.partition("=")
        rest, _, units = rest.partition(" ~")
        rest, _, idiom = rest.partition(" @")
        kind = rest.split()
        name = _header(draw, words, units.split(",") if units else [], style)
        said = [words, *others.split(",")] if others else [words]
        if draw.chance(0.07) and kind[0] in "ngif":
            name = _styled(fake_word(draw), style)
            if draw.chance(0.3):
                name = _styled(f"{fake_word(draw)} {draw.one(['id', 'code', 'rate', 'value', 'total', 'name', 'type'])}", style)
            said, idiom = [name], ""
        cells = _values(draw, kind, count)
        if kind[0] in "gift" and draw.chance(0.1):
            cells = ["" if i > 1 and draw.chance(0.12) else cell for i, cell in enumerate(cells)]
        sort = "x" if kind[0] == "d" and cells[0][4:5] != "-" else kind[0]
        made.append(Column(name, tuple(said), "v" if sort in "if" else sort, idiom, tuple(cells), len(kind) > 1 and kind[1] in PERSONS))
    if len({column.name for column in made}) < len(made):
        return some_table(draw)
    plural, _, single = rows.partition("/")
    return Table(file_name(draw, stems.split(",")), plural, single, tuple(made))


@contextlib.contextmanager
def in_folder(*tables: Table) -> Iterator[None]:
    """A temporary current folder that holds the tables."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            for table in tables:
                Path(table.file).write_text(table.text())
            yield
        finally:
            os.chdir(here)
