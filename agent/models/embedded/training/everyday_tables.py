"""CSV questions as people ask them: real tables, and words that are not quite the columns' names.

Where the words differ from the header the model looks at the file first, then computes.
"""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import contextlib
import datetime
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, Kind, dress, execute
from samara.agent.models.embedded.training.words import NAMES, fake_word

CITIES = ["Paris", "London", "Berlin", "Rome", "Madrid", "Tokyo", "Lima", "Oslo", "Cairo", "Dublin", "Vienna", "Boston", "Chicago", "Denver", "Austin", "Seattle", "Toronto", "Sydney", "Prague", "Athens"]
COUNTRIES = ["France", "Spain", "Italy", "Japan", "Brazil", "Peru", "Norway", "Egypt", "Kenya", "India", "Canada", "Mexico", "Poland", "Greece", "Turkey"]
FOODS = ["apples", "bread", "milk", "cheese", "eggs", "rice", "coffee", "tea", "pasta", "tomatoes", "bananas", "butter", "honey", "yogurt", "salmon", "chicken"]
GOODS = ["laptop", "phone", "tablet", "monitor", "keyboard", "mouse", "printer", "camera", "headphones", "speaker", "desk", "chair", "lamp", "notebook", "pen", "backpack", "bottle", "mug"]
# A column: name, how people call it, kind of values ("int LOW HIGH", "float LOW HIGH", "date", or a list).
Column = tuple[str, list[str], Any]
DEPARTMENTS = ["sales", "engineering", "marketing", "support", "legal", "finance", "HR"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]

# files, the rows' plural and singular, columns of text, columns of numbers
SCHEMAS: list[tuple[list[str], tuple[str, str], list[Column], list[Column]]] = [
    (["sales", "orders", "shop", "transactions"], ("orders", "order"), [("product", ["product", "item", "article"], GOODS), ("region", ["region", "area"], ["north", "south", "east", "west"])], [("quantity", ["quantity", "units sold", "number of units"], "int 1 40"), ("price", ["price", "unit price"], "float 2 900"), ("revenue", ["revenue", "sales", "turnover", "income"], "int 50 9000")]),
    (["employees", "staff", "salaries", "team"], ("employees", "employee"), [("name", ["name", "person", "employee", "colleague"], NAMES), ("department", ["department", "team"], DEPARTMENTS)], [("salary", ["salary", "pay", "wage", "income"], "int 24000 120000"), ("age", ["age", "years"], "int 20 66"), ("years", ["years of service", "seniority", "time in the company"], "int 0 35")]),
    (["students", "grades", "exam", "class", "results"], ("students", "student"), [("name", ["name", "student", "pupil"], NAMES), ("subject", ["subject", "course"], ["math", "history", "physics", "biology", "art"])], [("score", ["score", "grade", "mark", "points", "result"], "int 20 100"), ("age", ["age"], "int 10 25"), ("hours_studied", ["hours studied", "study time", "hours"], "float 0 20")]),
    (["weather", "temperatures", "climate", "measurements"], ("days", "day"), [("city", ["city", "place", "town", "location"], CITIES), ("day", ["day", "weekday"], WEEKDAYS)], [("temperature", ["temperature", "temp"], "float -10 38"), ("rainfall", ["rainfall", "rain", "precipitation"], "float 0 40"), ("humidity", ["humidity"], "int 20 100"), ("wind_speed", ["wind speed", "wind"], "float 0 80")]),
    (["expenses", "budget", "spending", "costs"], ("expenses", "expense"), [("category", ["category", "type", "kind"], ["rent", "food", "transport", "fun", "health", "clothes", "utilities"]), ("month", ["month"], MONTHS)], [("amount", ["amount", "cost", "expense", "spending", "money spent"], "float 5 1500")]),
    (["books", "library", "reading"], ("books", "book"), [("title", ["title", "book"], ["Dune", "Emma", "Ulysses", "Hamlet", "Persuasion", "Middlemarch", "Beloved", "Solaris", "Kim", "Walden"]), ("author", ["author", "writer"], NAMES), ("genre", ["genre", "category"], ["novel", "poetry", "crime", "fantasy", "history"])], [("pages", ["pages", "number of pages", "length", "page count"], "int 80 1200"), ("year", ["year", "publication year"], "int 1800 2024"), ("rating", ["rating", "stars"], "float 1 5")]),
    (["movies", "films", "cinema"], ("movies", "movie"), [("title", ["title", "movie", "film"], ["Alien", "Heat", "Up", "Jaws", "Vertigo", "Rocky", "Gravity", "Amelie", "Fargo", "Psycho"]), ("genre", ["genre", "kind"], ["comedy", "drama", "action", "horror", "western"])], [("rating", ["rating", "score"], "float 1 10"), ("minutes", ["minutes", "length", "duration", "running time"], "int 70 210"), ("budget", ["budget", "cost"], "int 1 300")]),
    (["cars", "vehicles", "garage"], ("cars", "car"), [("model", ["model", "car"], ["Golf", "Civic", "Corolla", "Panda", "Focus", "Astra", "Yaris", "Clio"]), ("fuel", ["fuel", "fuel type"], ["petrol", "diesel", "electric", "hybrid"])], [("price", ["price", "cost"], "int 3000 60000"), ("mileage", ["mileage", "distance driven", "kilometers"], "int 1000 250000"), ("horsepower", ["horsepower", "power"], "int 50 400")]),
    (["houses", "homes", "listings", "real_estate"], ("houses", "house"), [("city", ["city", "town", "location"], CITIES), ("type", ["type", "kind"], ["house", "flat", "villa", "cabin"])], [("price", ["price", "cost", "asking price"], "int 60000 900000"), ("area", ["area", "size", "floor area"], "int 25 400"), ("bedrooms", ["bedrooms", "number of bedrooms", "rooms"], "int 1 7")]),
    (["countries", "population", "world"], ("countries", "country"), [("country", ["country", "nation", "state"], COUNTRIES), ("continent", ["continent"], ["Europe", "Asia", "Africa", "America"])], [("population", ["population", "inhabitants", "number of people"], "int 100000 90000000"), ("area_km2", ["area", "size", "surface"], "int 1000 9000000"), ("gdp", ["GDP", "economic output"], "int 10 20000")]),
    (["runs", "training", "workouts", "running"], ("runs", "run"), [("runner", ["runner", "athlete", "name"], NAMES), ("day", ["day", "weekday"], WEEKDAYS)], [("distance_km", ["distance", "kilometers", "length"], "float 1 42"), ("minutes", ["minutes", "time", "duration"], "int 8 300"), ("calories", ["calories", "energy"], "int 60 2500")]),
    (["inventory", "stock", "warehouse", "products"], ("products", "product"), [("item", ["item", "product", "article"], GOODS), ("shelf", ["shelf", "location"], ["A1", "A2", "B1", "B2", "C3"])], [("stock", ["stock", "quantity", "pieces", "units in stock", "amount in stock"], "int 0 500"), ("price", ["price", "cost"], "float 1 300"), ("weight", ["weight"], "float 0 30")]),
    (["groceries", "shopping", "receipt", "market"], ("items", "item"), [("item", ["item", "food", "product", "article"], FOODS), ("store", ["store", "shop", "market"], ["corner shop", "market", "bakery", "supermarket"])], [("price", ["price", "cost"], "float 0 20"), ("quantity", ["quantity", "amount", "count", "number"], "int 1 12")]),
    (["patients", "hospital", "clinic"], ("patients", "patient"), [("patient", ["patient", "name"], NAMES), ("ward", ["ward", "unit", "station"], ["cardiology", "surgery", "oncology", "pediatrics"])], [("age", ["age"], "int 1 95"), ("days", ["days", "length of stay", "stay"], "int 1 40"), ("heart_rate", ["heart rate", "pulse"], "int 45 130")]),
    (["flights", "trips", "travel", "airport"], ("flights", "flight"), [("airline", ["airline", "carrier", "company"], ["Swift", "Bluejet", "Norda", "Sunair"]), ("destination", ["destination", "city"], CITIES)], [("price", ["price", "fare", "ticket price", "cost"], "int 30 1400"), ("duration", ["duration", "flight time", "length"], "float 1 15"), ("passengers", ["passengers", "number of passengers", "travellers"], "int 20 320")]),
    (["games", "matches", "football", "league"], ("games", "game"), [("team", ["team", "club", "side"], ["Lions", "Eagles", "Sharks", "Wolves", "Bears", "Hawks"]), ("city", ["city", "place"], CITIES)], [("goals", ["goals", "points scored"], "int 0 7"), ("attendance", ["attendance", "spectators", "audience", "visitors"], "int 200 80000")]),
    (["energy", "electricity", "consumption", "meter"], ("readings", "reading"), [("month", ["month"], MONTHS), ("device", ["device", "appliance"], ["fridge", "oven", "heater", "washer", "lights"])], [("kwh", ["kWh", "consumption", "energy", "usage", "energy use"], "float 1 600"), ("cost", ["cost", "price", "bill"], "float 1 200")]),
    (["animals", "zoo", "pets", "shelter"], ("animals", "animal"), [("name", ["name", "animal", "pet"], NAMES), ("species", ["species", "kind", "type"], ["cat", "dog", "rabbit", "horse", "parrot", "goat"])], [("weight", ["weight"], "float 0 600"), ("age", ["age"], "int 0 30")]),
    (["website", "visits", "traffic", "pages"], ("pages", "page"), [("page", ["page", "site"], ["home", "about", "blog", "shop", "contact", "help"]), ("browser", ["browser"], ["firefox", "chrome", "safari", "edge"])], [("visits", ["visits", "views", "visitors", "hits", "traffic"], "int 1 20000"), ("seconds", ["seconds", "time on page", "duration"], "float 1 400")]),
    (["harvest", "farm", "crops", "fields"], ("fields", "field"), [("crop", ["crop", "plant"], ["wheat", "corn", "barley", "potatoes", "oats"]), ("farm", ["farm", "farmer"], NAMES)], [("yield_tons", ["yield", "harvest", "tons"], "float 1 120"), ("hectares", ["hectares", "area", "size"], "float 1 80")]),
    (["survey", "poll", "feedback", "customers"], ("answers", "answer"), [("customer", ["customer", "person", "name"], NAMES), ("country", ["country"], COUNTRIES)], [("satisfaction", ["satisfaction", "rating", "score"], "int 1 10"), ("age", ["age"], "int 16 90"), ("spent", ["spent", "amount spent", "spending", "money spent"], "float 0 800")]),
    (["deliveries", "packages", "parcels", "shipping"], ("parcels", "parcel"), [("city", ["city", "destination"], CITIES), ("status", ["status", "state"], ["delivered", "pending", "lost", "returned"])], [("weight_kg", ["weight"], "float 0 30"), ("cost", ["cost", "price", "postage"], "float 2 60"), ("days", ["days", "delivery time", "days taken"], "int 1 14")]),
    (["courses", "enrollment", "school"], ("courses", "course"), [("course", ["course", "class", "subject"], ["algebra", "chemistry", "drawing", "latin", "music", "biology"]), ("teacher", ["teacher", "instructor"], NAMES)], [("students", ["students", "participants", "pupils", "people enrolled"], "int 3 40"), ("hours", ["hours", "duration"], "int 5 120"), ("fee", ["fee", "price", "cost"], "int 0 900")]),
    (["donations", "charity", "fundraiser"], ("donations", "donation"), [("donor", ["donor", "person", "giver"], NAMES), ("project", ["project", "cause"], ["school", "forest", "clinic", "wells"])], [("amount", ["amount", "donation", "sum", "gift"], "int 5 2000")]),
    (["restaurant", "menu", "bills", "tips"], ("tables", "table"), [("waiter", ["waiter", "server"], NAMES), ("day", ["day", "weekday"], WEEKDAYS)], [("bill", ["bill", "total", "amount"], "float 8 260"), ("tip", ["tip"], "float 0 40"), ("guests", ["guests", "people", "party size"], "int 1 12")]),
]

AGGREGATES: list[tuple[str, str, list[str]]] = [
    ("mean", "mean", ["mean {C}", "average {C}", "{C} on average", "typical {C}, that is the mean"]), ("sum", "sum", ["total {C}", "sum of [all |the |]{C}", "overall {C}", "{C} in total", "combined {C}"]), ("max", "maximum", ["highest {C}", "maximum {C}", "largest {C}", "biggest {C}", "top {C}"]),
    ("min", "minimum", ["lowest {C}", "minimum {C}", "smallest {C}", "least {C}"]), ("median", "median", ["median {C}", "median of the {C}"]), ("std", "standard deviation", ["standard deviation of [the |]{C}", "spread of the {C} (standard deviation)"]),
]
ASK_ONE = ["what is the {A}?", "what's the {A}?", "[find|compute|calculate|give me|tell me|show me|work out|get] the {A}", "I [need|want|would like] [to know |]the {A}", "can you [find|compute|tell me] the {A}?", "the {A}[, please|?|]", "how [large|high|big] is the {A}?"]
# Where the file is named: before, after, in its own sentence.
CARRY = ["{q} in {f}?", "[in|from|using|according to|based on|looking at] {f}, {q}?", "{f}: {q}?", "[I have|there is|we have|I've got|I uploaded|look at|take|open|read|load|use] [a|the|my|this] file [called |named |]{f}. {q}?", "[the file|my data is in|my spreadsheet is|the data is in|the table is in] {f}. {q}?", "{q}? [the data is in|use|see|the file is|it is in|look in] {f}", "[open|read|load|check|use|take] {f} and tell me: {q}?",
         "[open|read|load] {f}. {q}?", "{q} ({f})?", "my file {f} [holds|contains|has|lists|stores] [the |]{R}. {q}?", "{f} [holds|contains|has|lists|is a table of] [the |]{R}. {q}?", "for the {R} in {f}: {q}?", "with {f} as input, {q}?", "{q}, according to {f}?"]
# {c} a number's column as said, {g} a text column, {v} one of its values, {R}/{r} rows, {k} a number.
TASKS: list[tuple[list[str], str, str]] = [
    (["how many [rows|records|lines|entries|{R}] are there", "how many {R} [does it have|are listed|are in it|are recorded]", "what is the number of [rows|{R}]", "count the [rows|{R}|records]"], "len(df)", "There are {o} rows."),
    (["[which|what] columns [are there|does it have]", "what are the column names", "what fields does each {r} have", "[list|name] the columns"], "list(df.columns)", "The columns are {o}."),
    (["which {g} has the [highest|largest|biggest|most|greatest|top] {c}", "what {g} has the [highest|largest|most] {c}", "[who|which {g}] [has|comes with|shows] the [highest|most|largest] {c}", "which {g} is the one with the [highest|largest|most] {c}", "find the {g} with the [highest|largest|most|maximum] {c}", "name the {g} with the [highest|greatest|maximum] {c}"], "df.loc[df['{C}'].idxmax(), '{G}']", "It is {o}."),
    (["which {g} has the [lowest|smallest|least|fewest|minimum] {c}", "what {g} has the [lowest|smallest|least] {c}", "find the {g} with the [lowest|smallest|minimum] {c}", "name the {g} with the [lowest|least|smallest] {c}"], "df.loc[df['{C}'].idxmin(), '{G}']", "It is {o}."),
    (["which {g} has the [highest|largest|most] total {c}", "which {g} has the [most|highest|largest] {c} [in total|overall|altogether|summed up]", "add up the {c} per {g}: which is largest", "what {g} brings the most {c} overall"], "df.groupby('{G}')['{C}'].sum().idxmax()", "It is {o}."),
    (["which {g} has the [highest|best|largest] average {c}", "on average, which {g} has the [highest|largest|most] {c}", "what {g} has the highest mean {c}"], "df.groupby('{G}')['{C}'].mean().idxmax()", "It is {o}."),
    (["what is the total {c} [per|by|for each|for every] {g}", "[sum up|add up|total] the {c} [per|by|for each] {g}", "how much {c} [does each {g} have|is there per {g}]", "total {c} [per|by] {g}", "group by {g} and sum the {c}"], "df.groupby('{G}')['{C}'].sum().to_string()", "By {G}:\n{o}"),
    (["what is the average {c} [per|by|for each|of each|in each] {g}", "average {c} [per|by] {g}", "mean {c} for every {g}", "group by {g} and [average|take the mean of] the {c}"], "df.groupby('{G}')['{C}'].mean().round(6).to_string()", "By {G}:\n{o}"),
    (["how many {R} [are there |]per {g}", "how many {R} does each {g} have", "count the {R} [per|by|for each] {g}", "number of {R} for each {g}"], "df['{G}'].value_counts().to_string()", "The counts are:\n{o}"),
    (["how many {R} have [a |]{c} [above|over|greater than|more than|higher than|larger than|of more than] {k}", "how many {R} [are there |]with [a |]{c} [above|over|greater than|exceeding|bigger than] {k}", "count the {R} [with|whose] {c} [is |][above|over|greater than|higher than] {k}", "in how many {R} is the {c} [above|over|more than] {k}"], "(df['{C}'] > {k}).sum()", "There are {o}."),
    (["how many {R} have [a |]{c} [below|under|less than|lower than|smaller than] {k}", "how many {R} [are there |]with [a |]{c} [below|under|less than] {k}", "count the {R} [with|whose] {c} [is |][below|under|less than|lower than] {k}", "in how many {R} is the {c} [below|under] {k}"], "(df['{C}'] < {k}).sum()", "There are {o}."),
    (["how many {R} have [a |]{c} of at least {k}", "how many {R} have [a |]{c} of {k} or more", "count the {R} with [a |]{c} of {k} or [more|higher]"], "(df['{C}'] >= {k}).sum()", "There are {o}."),
    (["how many {R} [have|are from|are in|belong to|are for|are of] [the |]{g} {v}", "how many {R} [are|have] {v}", "how many {R} [are there |]for {v}", "count the {R} [where the {g} is|with {g}|for] {v}", "how often does {v} [occur|appear] [as {g}|in the {g} column|]"], "(df['{G}'] == '{v}').sum()", "There are {o}."),
    (["what is the {c} of {v}", "what {c} does {v} have", "how much {c} does {v} have", "what's {v}'s {c}", "look up the {c} [of|for] {v}", "give me the {c} of {v}"], "df.loc[df['{G}'] == '{v}', '{C}'].iloc[0]", "It is {o}."),
    (["what is the average {c} [for|of|in|where the {g} is] {v}", "[average|mean] {c} [for|of] {v}", "how high is the average {c} of {v}", "for {v} only, what is the average {c}"], "round(df.loc[df['{G}'] == '{v}', '{C}'].mean(), 6)", "It is {o}."),
    (["what is the total {c} [for|of|in|where the {g} is] {v}", "how much {c} [is there |was there |]in total for {v}", "sum of {c} for {v}", "for {v} only, what is the total {c}", "add up the {c} of {v}"], "round(df.loc[df['{G}'] == '{v}', '{C}'].sum(), 6)", "It is {o}."),
    (["what is the [highest|maximum|largest] {c} [for|of|in] {v}", "how high did the {c} of {v} get"], "df.loc[df['{G}'] == '{v}', '{C}'].max()", "It is {o}."),
    (["what are the [top|highest|best] {t} {R} by {c}", "[show|list] the {t} {R} with the [highest|largest|most] {c}", "which {t} {R} have the [highest|most|largest] {c}"], "df.nlargest({t}, '{C}').to_string(index=False)", "The top {t} by {C}:\n{o}"),
    (["[show|list|print] the {R} sorted by {c}", "sort the {R} by {c}", "order the {R} by {c}, smallest first"], "df.sort_values('{C}').to_string(index=False)", "Sorted by {C}:\n{o}"),
    (["sort the {R} by {c}, [largest|highest|biggest] first", "[list|show] the {R} from [highest|largest] to [lowest|smallest] {c}", "sort by {c} in descending order"], "df.sort_values('{C}', ascending=False).to_string(index=False)", "Sorted by {C}:\n{o}"),
    (["how many different {g}s [are there|occur|are listed]", "how many [distinct|unique|different] values does {g} have", "count the different {g}s", "how many {g}s are there"], "df['{G}'].nunique()", "There are {o}."),
    (["which [different |]{g}s [are there|occur|appear]", "[list|name|show] the [different|distinct|unique] {g}s", "what {g}s are in it"], "sorted(df['{G}'].unique())", "They are {o}."),
    (["what is the most [common|frequent] {g}", "which {g} [occurs|appears|comes up] most often"], "df['{G}'].mode()[0]", "It is {o}."),
    (["what is the difference between the [highest|largest] and [the |][lowest|smallest] {c}", "what is the range of the {c}", "how far apart are the highest and lowest {c}"], "round(df['{C}'].max() - df['{C}'].min(), 6)", "It is {o}."),
    (["what share of the {R} [have|has] [a |]{c} above {k}, in percent", "what percentage of {R} have [a |]{c} [above|over] {k}", "how many percent of the {R} have [a |]{c} over {k}"], "round((df['{C}'] > {k}).mean() * 100, 6)", "It is {o} %."),
    (["what percentage of [the |]{R} [are|have|is] {v}", "what share of the {R} [are|have|belong to] {v}, in percent"], "round((df['{G}'] == '{v}').mean() * 100, 6)", "It is {o} %."),
    (["[is there a correlation|what is the correlation] between {c} and {e}", "how strongly are {c} and {e} correlated", "correlation of {c} and {e}"], "round(df['{C}'].corr(df['{E}']), 6)", "The correlation is {o}."),
    (["what is {c} times {e}, added up over all {R}", "multiply {c} by {e} for each {r} and add it up", "what is the total of {c} times {e}"], "round((df['{C}'] * df['{E}']).sum(), 6)", "The total is {o}."),
    (["are there [any |]missing values", "how many [missing|empty] values are there", "is any data missing"], "df.isna().sum().sum()", "There are {o} missing values."),
    (["[describe|summarize|give me a summary of] the {c}", "summary statistics of the {c}"], "df['{C}'].describe().round(6).to_string()", "Summary of {C}:\n{o}"),
    (["show [me |]the first [few |]rows", "what does it look like", "let me see the first [few |]lines", "preview it"], "df.head().to_string(index=False)", "The first rows are:\n{o}"),
]
# Both conditions, dates, and what people say instead of a column: {x} and {y} are the words of a
# superlative for that column (SUPERLATIVES), {b} another number, {M} a month's name, {D} its number.
MORE_TASKS: list[tuple[list[str], str, str]] = [
    (["[which|what] {g} is [the |]{x}", "what's the {x} {g}", "[name|find|tell me] the {x} {g}", "which is the {x} {g}", "the {x} {g}", "what is the {x} {g} [called|listed|on the list]", "[who|what|which one] is the {x}"], "df.loc[df['{C}'].idxmax(), '{G}']", "It is {o}."),
    (["[which|what] {g} is [the |]{y}", "what's the {y} {g}", "[name|find|tell me] the {y} {g}", "which is the {y} {g}", "the {y} {g}", "[who|what|which one] is the {y}"], "df.loc[df['{C}'].idxmin(), '{G}']", "It is {o}."),
    (["how {z} is the {x} [one|{r}|{g}]", "what {c} does the {x} [one|{r}|{g}] have"], "df['{C}'].max()", "It is {o}."),
    (["how {z} is the {y} [one|{r}|{g}]", "what {c} does the {y} [one|{r}|{g}] have"], "df['{C}'].min()", "It is {o}."),
    (["how {z} are they on average", "how {z} is the average {r}", "how {z} is [a|an] {r} on average"], "round(df['{C}'].mean(), 6)", "The mean of {C} is {o}."),
    (["how many {R} [of|with|for|in] {v} have [a |]{c} [above|over|of more than] {k}", "how many {v} {R} have [a |]{c} [above|over] {k}", "count the {R} where {g} is {v} and {c} is [above|over|more than] {k}"], "((df['{G}'] == '{v}') & (df['{C}'] > {k})).sum()", "There are {o}."),
    (["how many {R} [of|with|for|in] {v} have [a |]{c} [below|under] {k}", "count the {R} where {g} is {v} and {c} is [below|under|less than] {k}"], "((df['{G}'] == '{v}') & (df['{C}'] < {k})).sum()", "There are {o}."),
    (["[which|what] {g}s have [a |]{c} [above|over|of more than] {k}", "[list|show|name|give me] [all |]the {g}s [with|whose] {c} [is |][above|over|more than] {k}", "who has [a |]{c} [above|over] {k}"], "df.loc[df['{C}'] > {k}, '{G}'].tolist()", "They are {o}."),
    (["[which|what] {g}s have [a |]{c} [below|under|of less than] {k}", "[list|show|name|give me] [all |]the {g}s [with|whose] {c} [is |][below|under|less than] {k}"], "df.loc[df['{C}'] < {k}, '{G}'].tolist()", "They are {o}."),
    (["how many {R} have [a |]{c} between {k} and {b}", "how many {c} values [are|lie] between {k} and {b}"], "df['{C}'].between({k}, {b}).sum()", "There are {o}."),
    (["what is the total {c} of [all |]{R} with [a |]{e} [above|over] {b}", "add up the {c} where [the |]{e} is [above|over|more than] {b}"], "round(df.loc[df['{E}'] > {b}, '{C}'].sum(), 6)", "The total is {o}."),
    (["what is the average {c} of [the |]{R} with [a |]{e} [above|over] {b}", "average {c} where [the |]{e} is [above|over|more than] {b}"], "round(df.loc[df['{E}'] > {b}, '{C}'].mean(), 6)", "The mean is {o}."),
    (["how many {R} are [above|over|better than] the average {c}", "how many have [a |]{c} above average"], "(df['{C}'] > df['{C}'].mean()).sum()", "There are {o}."),
    (["which {g} has the [second|2nd] [highest|largest] {c}", "[who|which {g}] comes second by {c}"], "df.nlargest(2, '{C}')['{G}'].iloc[1]", "It is {o}."),
    (["what percentage of the total {c} [is|comes from|belongs to|goes to] {v}", "how many percent of all {c} is {v}", "what share of the {c} [is|does] {v} [make up|have]"], "round(df.loc[df['{G}'] == '{v}', '{C}'].sum() / df['{C}'].sum() * 100, 6)", "It is {o} %."),
    (["which {g} appears [the least|least often]", "what is the rarest {g}"], "df['{G}'].value_counts().idxmin()", "It is {o}."),
    (["how many {g}s have more than one {r}", "how many {g}s appear more than once"], "(df['{G}'].value_counts() > 1).sum()", "There are {o}."),
    (["what is the [last|final] {g}[ listed| in the list|]", "which {g} is in the last row"], "df['{G}'].iloc[-1]", "It is {o}."),
    (["what is the first {g}[ listed| in the list|]", "which {g} is in the first row"], "df['{G}'].iloc[0]", "It is {o}."),
    (["what is the {c} in row {t}", "what {c} does row {t} have"], "df['{C}'].iloc[{t} - 1]", "It is {o}."),
]
DATED_TASKS: list[tuple[list[str], str, str]] = [
    (["on which [date|day] was the {c} [highest|largest|at its peak]", "when was the {c} [highest|largest]", "which [date|day] had the [highest|most|largest] {c}"], "df.loc[df['{D}'].idxmax(), '{D2}']", "It is {o}."),
    (["on which [date|day] was the {c} [lowest|smallest]", "when was the {c} lowest", "which [date|day] had the [lowest|least|smallest] {c}"], "df.loc[df['{D}'].idxmin(), '{D2}']", "It is {o}."),
    (["what was the {c} on {d}", "how [much|high] was the {c} on {d}", "{c} on {d}"], "df.loc[df['{D2}'] == '{d}', '{D}'].iloc[0]", "It is {o}."),
    (["what is the total {c} [since|from] {d}[ on|]", "add up the {c} from {d} on"], "round(df.loc[df['{D2}'] >= '{d}', '{D}'].sum(), 6)", "The total is {o}."),
    (["how many {R} are [there |][after|later than] {d}", "how many {R} came after {d}"], "(df['{D2}'] > '{d}').sum()", "There are {o}."),
    (["how many {R} are [there |][before|earlier than] {d}"], "(df['{D2}'] < '{d}').sum()", "There are {o}."),
    (["what is the [first|earliest] date", "when does it [start|begin]"], "df['{D2}'].min()", "It is {o}."),
    (["what is the [last|latest] date", "when does it end"], "df['{D2}'].max()", "It is {o}."),
]
# By what a column's name holds: the most, the least, and the adjective.
SUPERLATIVES: dict[str, tuple[str, str, str]] = {
    "price": ("[most expensive|priciest|dearest]", "[cheapest|least expensive]", "expensive"), "cost": ("[most expensive|costliest]", "[cheapest|least costly]", "expensive"), "fee": ("[most expensive|priciest]", "cheapest", "expensive"), "age": ("oldest", "youngest", "old"), "weight": ("heaviest", "lightest", "heavy"), "temp": ("[hottest|warmest]", "[coldest|coolest]", "warm"), "pages": ("[longest|thickest]", "[shortest|thinnest]", "long"),
    "minutes": ("longest", "shortest", "long"), "duration": ("longest", "shortest", "long"), "salary": ("[best paid|highest paid|best earning]", "[worst paid|lowest paid]", "well paid"), "distance": ("[longest|farthest]", "[shortest|nearest]", "long"), "score": ("[best|top]", "[worst|weakest]", "good"), "rating": ("[best|best rated|top rated]", "[worst|worst rated]", "good"), "area": ("[largest|biggest]", "[smallest|tiniest]", "large"), "hectares": ("[largest|biggest]", "smallest", "large"),
    "height": ("[tallest|highest]", "[shortest|lowest]", "tall"), "wind": ("windiest", "calmest", "windy"), "rain": ("[wettest|rainiest]", "[driest|dryest]", "wet"), "speed": ("fastest", "slowest", "fast"), "power": ("strongest", "weakest", "strong"), "visits": ("[most visited|busiest|most popular]", "[least visited|quietest]", "busy"), "students": ("[biggest|fullest]", "smallest", "big"), "quantity": ("[best selling|most sold]", "[worst selling|least sold]", "popular"), "bill": ("[biggest|highest]", "[smallest|lowest]", "high"),
}
SUMMED = {"revenue", "amount", "quantity", "cost", "kwh", "distance_km", "spent", "visits", "goals", "bill", "tip", "donation", "rainfall", "calories"}
PLOTS: list[tuple[list[str], str]] = [
    (["[plot|draw|chart|graph] the {c} [per|by|for each] {g}", "[make|draw|create] a bar chart of [the |]{c} [per|by] {g}", "bar chart: {c} by {g}", "show the {c} of each {g} as bars"], "df.groupby('{G}')['{C}'].sum().plot.bar()"),
    (["[plot|draw|make] a histogram of the {c}", "show [me |]how the {c} is distributed", "plot the distribution of {c}"], "df['{C}'].plot.hist()"),
    (["[plot|draw|graph] the {c}[ as a line|]", "[make|draw] a line chart of the {c}", "plot the {c} column"], "df['{C}'].plot()"),
    (["[plot|draw] {c} against {e}", "[make|draw] a scatter plot of {c} and {e}", "scatter {c} versus {e}"], "df.plot.scatter(x='{C}', y='{E}')"),
]


@dataclass(frozen=True)
class Table:
    """A drawn table: its file, how its rows are called, and its columns."""

    file: str
    rows: str
    row: str
    texts: list[Column]
    values: list[Column]
    cells: dict[str, list[str]]

    def text(self) -> str:
        """As CSV."""
        names = list(self.cells)
        lines = [",".join(self.cells[name][i] for name in names) for i in range(len(self.cells[names[0]]))]
        return "\n".join([",".join(names), *lines]) + "\n"


def _value(draw: Draw, kind: Any) -> str:
    if isinstance(kind, list):
        return str(draw.one(kind))
    form, low, high = kind.split()
    if form == "int":
        return str(draw.integer(int(low), int(high)))
    return f"{draw.rng.uniform(float(low), float(high)):.{draw.one([1, 1, 2])}f}"


def some_table(draw: Draw) -> Table:
    """A table of one of the schemas, sometimes with other names."""
    files, (rows, row), texts, values = draw.one(SCHEMAS)
    values = draw.rng.sample(values, draw.integer(min(2, len(values)), len(values)))
    texts = texts if draw.chance(0.8) else texts[:1]
    capital = draw.chance(0.12)
    renamed: list[list[Column]] = [[], []]
    for kept, columns in zip(renamed, (texts, values), strict=True):
        for name, said, kind in columns:
            x = draw.rng.random()
            if x < 0.1:
                name, said = fake_word(draw), []
            elif x < 0.2 and len(said) > 1:
                name = draw.one(said).replace(" ", "_").replace("'", "")
            elif x < 0.26:
                name = f"{name}_{draw.one(['usd', 'eur', 'kg', 'total', 'id', '2024', 'avg'])}"
            if draw.chance(0.16):
                name = name.replace("_", " ").title() if draw.chance(0.6) else f"{name.replace('_', ' ').title()} ({draw.one(['EUR', 'USD', 'kg', 'km', 'h', '%'])})"
            kept.append((name.capitalize() if capital else name, said or [name], kind))
    names = [name for columns in renamed for name, _, _ in columns]
    if len(set(names)) < len(names):
        return some_table(draw)
    count = draw.integer(4, 9)
    cells = {name: ([str(v) for v in draw.rng.sample(kind, count)] if isinstance(kind, list) and len(kind) > count and name == names[0] else [_value(draw, kind) for _ in range(count)]) for columns in renamed for name, _, kind in columns}
    if draw.chance(0.15):
        first = datetime.date(draw.integer(2015, 2026), draw.integer(1, 12), draw.integer(1, 28))
        cells = {"date": [(first + datetime.timedelta(days=i)).isoformat() for i in range(count)], **cells}
    stem = draw.one(files) if draw.chance(0.75) else fake_word(draw) if draw.chance(0.4) else f"{draw.one(files)}_{draw.one(['2023', '2024', 'q1', 'final', 'v2', 'may', 'data', 'export'])}"
    return Table(f"{stem}.csv", rows, row, renamed[0], renamed[1], cells)


@contextlib.contextmanager
def in_folder(table: Table) -> Iterator[None]:
    """A temporary current folder that holds the table."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            Path(table.file).write_text(table.text())
            yield
        finally:
            os.chdir(here)


def _called(draw: Draw, column: Column) -> tuple[str, bool]:
    """How a person calls a column, and whether that is its very name."""
    name, said, _ = column
    x = draw.rng.random()
    if x < 0.45:
        return name, True
    spoken = str(draw.one(said)) if x < 0.85 else name.replace("_", " ")
    return spoken, spoken == name


def _ask_table(draw: Draw, table: Table) -> tuple[str, str, str, bool]:
    """A question without its file, the expression, the answer, and whether columns are named exactly."""
    value = draw.one(table.values)
    other = draw.one([column for column in table.values if column is not value] or [value])
    group = draw.one(table.texts)
    (c, exact_c), (e, exact_e), (g, exact_g) = (_called(draw, column) for column in (value, other, group))
    if draw.chance(0.4):
        method, word, spoken = draw.one(AGGREGATES)
        question = draw.say(ASK_ONE, A=draw.say(spoken, C=c)).rstrip("?. ")
        return question, f"round(df['{value[0]}'].{method}(), 6)", f"The {word} of {value[0]} is {{o}}.", exact_c
    dated = "date" in table.cells and draw.chance(0.3)
    bank, expression, answer = draw.one(DATED_TASKS if dated else TASKS if draw.chance(0.6) else MORE_TASKS)
    used = "".join(bank)
    superlative = next((words for sign, words in SUPERLATIVES.items() if sign in value[0].lower()), None)
    if ("{x}" in used or "{y}" in used or "{z}" in used) and superlative is None:
        return _ask_table(draw, table)
    if "{e}" in used and other is value:
        return _ask_table(draw, table)
    numbers = sorted(float(cell) for cell in table.cells[value[0]])
    limit = draw.one(numbers) if draw.chance(0.5) else (numbers[0] + numbers[-1]) / 2
    most, least, adjective = superlative or ("", "", "")
    others = sorted(float(cell) for cell in table.cells[other[0]])
    middle = draw.one(others[:-1]) if "{E}" in expression else max(limit + 1, numbers[-1] - 1)
    extra = {"x": draw.expand(most), "y": draw.expand(least), "z": adjective, "b": f"{middle:g}", "d": draw.one(table.cells["date"]) if dated else ""}
    expression = expression.replace("{D2}", "date").replace("df['{D}']", f"df['{value[0]}']").replace("'{D}'", f"'{value[0]}'")
    slots = {**extra, "c": c, "e": e, "g": g, "v": draw.one(table.cells[group[0]]), "k": f"{limit:g}" if abs(limit) < 1e5 else str(int(limit)), "t": str(draw.integer(2, 5)), "R": table.rows, "r": table.row}
    code = expression
    for slot, filled in {"C": value[0], "E": other[0], "G": group[0], **slots}.items():
        code = code.replace("{" + slot + "}", filled)
        answer = answer.replace("{" + slot + "}", filled)
    exact = (exact_c or "{c}" not in used) and (exact_e or "{e}" not in used) and (exact_g or "{G}" not in expression)
    if "{G}" in expression and "{g}" not in used:
        exact = False
    return draw.say(bank, **slots).rstrip("?. "), code, answer, exact


def _carried(draw: Draw, table: Table, question: str) -> str:
    file = table.file if draw.chance(0.85) else draw.one([f"'{table.file}'", f'"{table.file}"', f"`{table.file}`"])
    if draw.chance(0.12):
        file = f"{file} (columns {', '.join(table.cells)})"
    text = draw.say(CARRY, q=question, f=file, R=table.rows)
    if not question.lower().startswith(("what", "which", "who", "how", "is", "are", "can", "in", "on")):
        text = text.replace("?", draw.one(["", ".", ""]))
    return str(text)


LOOK = "import pandas as pd\ndf = pd.read_csv('{f}')\nprint(df.head(2).to_csv(index=False))"


def table_question(draw: Draw) -> list[Exchange]:
    """One or two questions on a table; the header is looked at first where that is needed."""
    table = some_table(draw)
    with in_folder(table):
        question, expression, answer, exact = _ask_table(draw, table)
        space: dict[str, Any] = {}
        columns_known = f"(columns {', '.join(table.cells)})"
        asked = _carried(draw, table, question)
        load = f"import pandas as pd\ndf = pd.read_csv('{table.file}')\n"
        calls: list[Call] = []
        if exact or columns_known in asked or ("df['" not in expression and "'" not in expression):
            code = f"{load}print({expression})"
            calls.append(Call(code, execute(code, space)))
        else:
            look = LOOK.replace("{f}", table.file)
            calls.append(Call(look, execute(look, space)))
            calls.append(Call(f"print({expression})", execute(f"print({expression})", space)))
        made = [Exchange(dress(draw, asked, lower=False, typos=False), tuple(calls), answer.replace("{o}", calls[-1].output))]
        if draw.chance(0.3):
            question, expression, answer, _ = _ask_table(draw, table)
            if len(calls) > 1:
                code = f"print({expression})"
                output = execute(code, space)
                follow = draw.say(["[and |now |]{q}?", "{q}?", "[also|then|next], {q}?", "{q} in [that|this|the same] file?"], q=question)
                made.append(Exchange(dress(draw, follow, lower=False, typos=False), (Call(code, output),), answer.replace("{o}", output)))
    return made


def table_mistake(draw: Draw) -> Exchange:
    """A column that does not exist as it was called: look at the header, then do it right."""
    table = some_table(draw)
    with in_folder(table):
        question, expression, answer, exact = _ask_table(draw, table)
        if not exact or "df['" not in expression or "groupby" in expression:
            return table_mistake(draw)
        actual = expression.split("df['")[1].split("'")[0]
        wrong = actual.lower() if actual != actual.lower() else f"{actual}s" if draw.chance(0.5) else actual.split("_")[0]
        if wrong in table.cells or expression.count(actual) != 1:
            return table_mistake(draw)
        load = f"import pandas as pd\ndf = pd.read_csv('{table.file}')\n"
        failing = expression.replace(actual, wrong)
        line = f"----> 3 print({failing})\n" if draw.chance(0.7) else ""
        failed = Call(f"{load}print({failing})", f"{line}KeyError: '{wrong}'", learn=False)
        space: dict[str, Any] = {}
        execute(load, space)
        look = "print(df.head(2).to_csv(index=False))"
        calls = (failed, Call(look, execute(look, space)), Call(f"print({expression})", execute(f"print({expression})", space)))
        asked = _carried(draw, table, question.replace(actual, wrong))
    return Exchange(dress(draw, asked, lower=False, typos=False), calls, answer.replace("{o}", calls[-1].output))


def table_plot(draw: Draw) -> Exchange:
    """A chart from a table."""
    table = some_table(draw)
    value, group = draw.one(table.values), draw.one(table.texts)
    other = draw.one([column for column in table.values if column is not value] or [value])
    bank, expression = draw.one(PLOTS)
    if "{E}" in expression and other is value:
        return table_plot(draw)
    (c, exact_c), (e, exact_e), (g, exact_g) = (_called(draw, column) for column in (value, other, group))
    exact = exact_c and (exact_e or "{E}" not in expression) and (exact_g or "{G}" not in expression)
    for slot, name in {"C": value[0], "E": other[0], "G": group[0]}.items():
        expression = expression.replace("{" + slot + "}", name)
    out = "plot.png" if draw.chance(0.6) else f"{draw.one(['chart', 'figure', 'graph', table.file[:-4], fake_word(draw)])}.png"
    question = draw.say(bank, c=c, e=e, g=g)
    asked = _carried(draw, table, question)
    if out != "plot.png":
        asked = draw.say(["{q} save it as {o}", "{q} and save it as {o}", "{q} - store the picture in {o}", "{q} the picture should be called {o}"], q=asked.rstrip(".?") + ("." if draw.chance(0.3) else ""), o=out)
    figure = "" if "scatter" in expression else "plt.figure()\n"
    draws = f"import matplotlib.pyplot as plt\n{figure}{expression}\nplt.savefig('{out}')"
    said = f"I saved the plot as {out}."
    with in_folder(table):
        if exact:
            code = f"import pandas as pd\nimport matplotlib.pyplot as plt\ndf = pd.read_csv('{table.file}')\n{figure}{expression}\nplt.savefig('{out}')"
            return Exchange(dress(draw, asked, lower=False, typos=False), (Call(code, f"[file saved: {out}]"),), said)
        look = LOOK.replace("{f}", table.file)
        return Exchange(dress(draw, asked, lower=False, typos=False), (Call(look, execute(look)), Call(draws, f"[file saved: {out}]")), said)


KINDS: list[Kind] = [("tables", 30, table_question), ("errors", 2, table_mistake), ("plots", 6, table_plot)]
