"""Questions on CSV files in everybody's words: columns that are meant, not named; files inside sentences; charts."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from samara.agent.models.embedded.training.grammar import (
    HELD_OUT,
    Call,
    Draw,
    Exchange,
    Kind,
    execute,
    fill,
    typo,
)
from samara.agent.models.embedded.training.questions.csv_asked import (
    AGGREGATES,
    FREE,
    OPS,
    answered,
    needed,
    plural,
    slots_of,
)
from samara.agent.models.embedded.training.questions.csv_more import (
    FORMS,
    WORLDS,
    Question,
    World,
    world_table,
)
from samara.agent.models.embedded.training.questions.csv_tables import (
    LOOK,
    Column,
    Table,
    in_folder,
    some_table,
)

_OF_V = "df.loc[df['{G}'].str.lower() == '{V}', '{C}']"
MORE: dict[str, tuple[str, str]] = {
    "nth": ("df.nlargest({T}, '{C}')['{L}'].iloc[{T1}]", "It is {o}."), "nthlow": ("df.nsmallest({T}, '{C}')['{L}'].iloc[{T1}]", "It is {o}."),
    "gsumtop": ("round(df.groupby('{G}')['{C}'].sum().max(), 6)", "It is {o}."), "gmeantop": ("round(df.groupby('{G}')['{C}'].mean().max(), 6)", "It is {o}."),
    "vsumdiff": (f"round({_OF_V}.sum() - {_OF_V.replace('{V}', '{W}')}.sum(), 6)", "The difference is {o}."), "vmedian": (f"round({_OF_V}.median(), 6)", "It is {o}."),
    "twosum": ("round(df.loc[df['{G}'].str.lower().isin(['{V}', '{W}']), '{C}'].sum(), 6)", "The total is {o}."), "twocount": ("df['{G}'].str.lower().isin(['{V}', '{W}']).sum()", "There are {o}."), "notsum": ("round(df.loc[df['{G}'].str.lower() != '{V}', '{C}'].sum(), 6)", "The total is {o}."),
    "sumunder": ("round(df.loc[df['{E}'] < {B2}, '{C}'].sum(), 6)", "The total is {o}."), "meanunder": ("round(df.loc[df['{E}'] < {B2}, '{C}'].mean(), 6)", "The mean is {o}."),
    "argmaxv": (f"df.loc[{_OF_V}.idxmax(), '{{L}}']", "It is {o}."), "argminv": (f"df.loc[{_OF_V}.idxmin(), '{{L}}']", "It is {o}."),
    "argmaxif": ("df.loc[df.loc[df['{E}'] <= {B2}, '{C}'].idxmax(), '{L}']", "It is {o}."), "argminif": ("df.loc[df.loc[df['{E}'] >= {B2}, '{C}'].idxmin(), '{L}']", "It is {o}."),
    "minusmax": ("df.loc[(df['{C}'] - df['{E}']).idxmax(), '{L}']", "It is {o}."), "minusmin": ("df.loc[(df['{C}'] - df['{E}']).idxmin(), '{L}']", "It is {o}."), "timesmax": ("df.loc[(df['{C}'] * df['{E}']).idxmax(), '{L}']", "It is {o}."), "ratiomin": ("df.loc[(df['{C}'] / df['{E}']).idxmin(), '{L}']", "It is {o}."),
    "ratio": ("round(df['{C}'].sum() / df['{E}'].sum(), 6)", "It is {o}."), "plus": ("round((df['{C}'] + df['{E}']).sum(), 6)", "The total is {o}."), "bothover": ("((df['{C}'] > {K}) & (df['{E}'] > {B2})).sum()", "There are {o}."),
    "zero": ("(df['{C}'] == 0).sum()", "There are {o}."), "namesdown": ("df.sort_values('{C}', ascending=False)['{N}'].tolist()", "They are {o}."), "namesup": ("df.sort_values('{C}')['{N}'].tolist()", "They are {o}."), "alpha": ("sorted(df['{N}'])", "They are {o}."), "abovenames": ("df.loc[df['{C}'] > df['{C}'].mean(), '{N}'].tolist()", "They are {o}."), "incomplete": ("df.isna().any(axis=1).sum()", "There are {o}."),
}
# Any table: {c} {e} as said or as the header has it, the file {f} often inside the sentence.
GENERIC: dict[str, list[str]] = {
    "mean": ["what does the [mean|average] of {c} come out at in {f}", "take all the {c} values of {f} and average them for me", "on the whole, how much {c} per {r}? I mean the average. The file is {f}.", "if I lump all {R} of {f} together, what's the average {c}", "{f}, column {C}, mean please", "{C} mean? {f}", "average {c} of the {R}, {f}", "the {R} in {f} - where does their {c} lie on average", "ignoring the blanks, what's the mean of {C} in {f}", "I need to quote one figure for {c}: the average over everything in {f}.", "mean {c} per {r}, ignoring the empty ones", "#H put the {c} of all {R} into one average"],
    "sum": ["can you add up the {C} column of {f} for me", "sum {C} in {f} please!", "what do all the {c} figures in {f} amount to", "how much {c} is that altogether if you take every {r} in {f}", "{f}: {C}, all added together", "total up the {c} for me, {f} has it", "someone asked how much {c} we have over all {R}. Sum it from {f}.", "I want the grand total at the bottom of the {C} column", "all the {c} in {f}, summed", "run down the {C} column of {f} and add everything", "{C} total, {f}, thx", "#H tot up {c} over the entire {f}"],
    "median": ["need the median of {C} from {f}, thx", "which {c} sits exactly in the middle when sorted (the median)", "half of the {R} have a {c} above what value? The median, in other words.", "{f} -> median {c}", "the average is skewed, so give me the median {c} from {f} instead", "median of {C} pls, {f}"],
    "std": ["standard deviation (sample) of {C} in {f}", "how much do the {c} values scatter, as a standard deviation", "std of {C}, {f}", "sample sd for {c}? It's in {f}.", "by how much does {c} vary around the mean, standard deviation please"],
    "max": ["what's the biggest number in the {C} column of {f}", "the record for {c} in {f} - what is it", "how high does {c} go in {f}", "{f}: largest {C}?", "at most, what was the {c}", "give me the peak value of {C} from {f}"],
    "min": ["what's the smallest number in the {C} column of {f}", "how low does {c} go in {f}", "{f}: smallest {C}?", "at the very least, what was the {c}", "the lowest {C} that {f} has on record"],
    "rows": ["{f}: rows?", "how many {R} are in {f}", "{f} - how many entries", "what's the row count of {f}, header not counted", "how big is {f}, in rows", "did we really write down that many {R}? Count the rows of {f} please.", "number of lines with data in {f}", "count of {R}, {f}", "how many {R} did somebody type into {f}", "rows in {f}?", "#H {f}, length of the table?"],
    "names": ["open {f} and tell me what columns it has", "what's in the header of {f}", "{f}: column names?", "which fields are there in {f}", "I forgot how the columns of {f} are called", "what do we record about each {r} in {f}", "list the column headings of {f}"], "width": ["how many columns does {f} have", "{f}: columns? just how many", "how wide is {f}, in columns", "count the fields of {f}"],
    "gaps": ["does {f} have holes? How many cells are empty in all?", "a colleague left gaps in {f}. How many values are missing altogether?", "how many blanks are there in the whole of {f}", "total number of empty cells, {f}"],
    "gapsin": ["a colleague left gaps in {f}. How many values are missing in the {C} column?", "how often did they forget to fill in {c} in {f}", "{f}: blanks in {C}?", "how many {R} have nothing under {C}", "the {C} column of {f} has holes, how many", "for how many {R} did nobody write down the {c}"],
    "incomplete": ["how many rows of {f} have at least one empty cell", "how many {R} are incomplete, with something missing", "number of rows with any blank in {f}", "how many {R} in {f} have a gap somewhere"],
    "argmax": ["{f}: {l} with the most {c}?", "[who or what|which {l}] is at the very top of {f} when it comes to {c}", "in {f} what {l} had the highest {C}", "sort {f} by {C} in your head and name the {l} with the highest value", "go through {f} and pick the {l} with the largest {c}", "the {l} that beats all the others on {c}, please. {f}", "{C} in {f}: which {l} holds the record", "who or what has the top {c}? The {l} will do.", "I'm after one {l}, the one whose {c} is the highest of all {R} in {f}.", "#H pick out the {l} with the maximum {C} from {f}"],
    "argmin": ["{f}: {l} with the least {c}?", "in {f} what {l} had the lowest {C}", "which {l} is at the very bottom of {f} when it comes to {c}", "go through {f} and pick the {l} with the smallest {c}", "{C} in {f}: which {l} has the minimum", "I'm after one {l}, the one whose {c} is the lowest of all {R} in {f}.", "the {l} that does worst by {c}, meaning lowest? {f}"],
    "nth": ["sort {f} by {C} from high to low; which {l} is {nt}", "rank the {R} by {c}, highest first: which {l} comes {nt}", "which {l} is in {nt} place for {c} in {f}", "not the top one, the {nt} highest {c}: which {l} is it", "in order of {c}, largest on top, what's the {nt} {l} in {f}", "the {l} with the {nt} largest {C}, {f}"],
    "nthlow": ["sort {f} by {C} from low to high; which {l} is {nt}", "the {l} with the {nt} lowest {C}, {f}", "counting from the bottom, which {l} is {nt} by {c} in {f}", "rank by {c}, smallest first: which {l} comes {nt}"],
    "vsum": ["what does {v} amount to in {f}, adding up {C}", "I only care about {v} ({g}). What's the total {c} in {f}?", "total {c}, only those with {g} {v}, {f}", "out of {f}, take the {v} rows and sum {C}", "just {v}: how much {c} altogether? It's the {G} column of {f}.", "our {v} figures are in {f} under {G}. Add up their {c}.", "for the report: {c} of {v}, summed, taken from {f}", "#H keep the rows of {f} whose {G} says {v}, then sum {C}"],
    "vmean": ["I look after {v} and would like to know the mean {C}. It's all in {f}, under {G}.", "{v} only, average {c}, {f}", "average the {C} by {G} in {f} and give me the value for {v}", "what's the usual {c} for {v}, I mean the mean, in {f}", "in {f}, filter {G} to {v} and tell me the average {C}", "how does {v} do on average in terms of {c}", "mean {C} where {G} = {v}, {f}", "if {G} is {v}, what {c} do you get on average in {f}"],
    "vmedian": ["median {c} of the {v} ones in {f}", "{v} only, median {C}, {f}", "the middle {c} (median) among those with {g} {v}"],
    "isv": ["how many times do you find {v} in the {G} column of {f}", "could you count the {v} ones in {f}? They're marked {v} in the {G} column.", "{f}: how many with {G} {v}", "count of {v}, {f}", "go through {f} and count how many {R} have {v} under {G}", "how many of the {R} in {f} fall under {v}", "{v} in {f}, how many rows", "how many of these {R} come with {g} {v}", "#H {G} says {v}: in how many rows of {f}"],
    "twocount": ["how many {R} have {g} {v} or {w}", "count the {R} with {v} plus those with {w} under {G} in {f}", "{v} and {w} together, how many {R} is that"], "twosum": ["{v} and {w} together, how much {c} is that in {f}", "total {C} for {v} plus {w}, {f}", "add up {c} for {g} {v} and {g} {w}, both together", "what do {v} and {w} have in total, {c}-wise, counted together"],
    "notsum": ["total {c} without {v}, {f}", "leave {v} out: what's the sum of {C} in {f} then", "everything except {v} ({g}): how much {c} in total"],
    "over": ["{f}: {C} over {k}, how many rows", "how many of the {R} in {f} go beyond {k} in {c}", "count those in {f} whose {C} is bigger than {k}", "for how many {R} does {f} list a {c} above {k}", "anything with {c} over {k} is too much for me. How many is that in {f}?", "in {f} I want to know on how many rows {C} passes {k}", "#H how many exceed {k}, looking at {C} in {f}"],
    "under": ["{f}: {C} under {k}, how many rows", "how many of the {R} in {f} stay below {k} in {c}", "count those in {f} whose {C} is smaller than {k}", "everything with {c} under {k} counts as small. How many is that in {f}?", "for how many {R} does {f} list a {c} below {k}"],
    "between": ["how many {R} of {f} lie between {k} and {b} in {c}", "{f}: {C} from {k} to {b}, how many", "count everything in {f} with {C} between {k} and {b}, both included"], "vover": ["among the {v} {R} in {f}, how many have {c} above {k}", "two conditions: {G} is {v} and {C} is over {k}. How many rows of {f}?", "how many rows of {f} are {v} and at the same time over {k} in {C}"],
    "vunder": ["among the {v} {R} in {f}, how many have {c} below {k}", "two conditions: {G} is {v} and {C} is under {k}. How many rows of {f}?"], "bothover": ["how many {R} in {f} have {c} above {k} and also {e} above {b2}", "both {C} > {K} and {E} > {B2}: how many rows of {f}", "count the {R} with {c} over {k} that are over {b2} in {e} too"],
    "sumif": ["considering just the {R} with {e} above {b2}, how much {c} do they add up to in {f}", "in {f}, add the {C} of all rows where {E} is over {b2}"], "meanif": ["if you take only the {R} with {E} above {b2} in {f}, what is the average {c}", "{f}: average {C}, but only rows with {E} over {b2}"],
    "sumunder": ["considering just the {R} with {e} below {b2}, how much {c} do they add up to in {f}", "in {f}, add the {C} of all rows where {E} is under {b2}", "total {c} for {e} < {b2}"], "meanunder": ["if you take only the {R} with {E} below {b2} in {f}, what is the average {c}", "{f}: average {C}, but only rows with {E} under {b2}", "mean {c} when {e} is less than {b2}"],
    "argmaxv": ["which {l} has the highest {c} within {v}", "only looking at {v}, which {l} of {f} is top in {C}", "among those with {g} {v} in {f}, which {l} has the most {c}"], "argminv": ["which {l} has the lowest {c} within {v}", "only looking at {v}, which {l} of {f} has the least {C}"],
    "argmaxif": ["among the {R} in {f} with {E} of {b2} or less, which {l} has the highest {c}", "my limit for {e} is {b2} at most. Which {l} then has the highest {c}?"], "minusmax": ["for each {r} in {f} take {C} minus {E}: which {l} has the largest difference", "work out {C} minus {E} per row of {f} and name the {l} where it is biggest", "for which {l} is the gap {C} less {E} the widest"],
    "timesmax": ["multiply {C} by {E} in each row of {f}: which {l} comes out highest", "which {l} has the biggest {c} times {e}"], "times": ["{C} x {E} for each row of {f}, then the sum of it all", "what is it all worth in {f}, that is {C} times {E} summed over the rows"], "ratio": ["total {C} divided by total {E}, {f}", "overall {c} per {e}: sum of {C} over sum of {E} in {f}"],
    "corr": ["is {c} related to {e}? I'd like Pearson's r for those two columns of {f}.", "please calculate the correlation between {C} and {E} (file: {f})", "when {c} goes up, does {e} go up too? Correlation from {f} please.", "{f}: r between {C} and {E}", "how tightly are {C} and {E} linked in {f}? A correlation coefficient would do."],
    "gsummax": ["group {f} by {G}. Which one has the most {c} overall?", "adding up {C} for every {g} in {f}, who is ahead", "which {g} in {f} gets the biggest slice of {c} in total"], "gsumtop": ["group {f} by {G}. How much {c} does the one with the most have overall?", "adding up {C} for every {g} in {f}, how much does the best one reach", "what's the largest {g} total of {c} in {f}, the number"],
    "gmeantop": ["looking at average {C} per {G} in {f}, how high is the best average", "what's the highest {g} average of {c}, the number, {f}"], "gmeanmax": ["looking at average {C} per {G}, which one is highest? Data in {f}", "take the mean {c} for each {g} in {f}; which {g} wins"],
    "gmeanmin": ["looking at average {C} per {G}, which one is lowest? Data in {f}", "take the mean {c} for each {g} in {f}; which {g} comes last"], "gmean": ["{f}: mean {C} by {G}", "one average {c} for each {g}, out of {f}", "how do the {gs} in {f} compare in average {c}", "table of {G} and average {C}, please, from {f}"],
    "gsum": ["{f}: {C} summed by {G}", "one total of {c} for each {g}, out of {f}", "table of {G} and total {C}, please, from {f}", "how is the {c} spread over the {gs} in {f}, in totals"], "gcount": ["{f}: how many {R} under each {G}", "one count for each {g}, out of {f}", "how many rows per {G} in {f}"],
    "vsumdiff": ["how much more {c} does {v} have in total than {w}, going by {f}", "total {C} of {v} minus total {C} of {w} in {f}", "{v} versus {w}: difference in total {c}"], "diff": ["on average, how far ahead of {w} is {v} in {c}", "{v} versus {w} in {f}: difference of the mean {C}", "mean {C} of {v} less mean {C} of {w}, {f}"],
    "part": ["what percentage of all {c} in {f} went to the {g} {v}", "{v}'s slice of the total {C} in {f}, in percent", "of the whole {c} in {f}, how many percent belong to {v}"], "sharev": ["how big a part of the {R} in {f} has {G} {v}, in percent", "percentage of rows in {f} with {v} under {G}"],
    "shareover": ["how many percent of the rows in {f} have {C} above {k}", "percentage of {R} with {c} over {k}, {f}"], "range": ["by how much does the highest {c} in {f} exceed the lowest", "from lowest to highest {C} in {f}, how wide is the gap", "max minus min of {C}, {f}"], "mode": ["in {f}, what's the most common {g}", "which {g} turns up most often in {f}", "{f}: most frequent {G}?"],
    "kinds": ["{f} - how many different {gs} are in there", "how many distinct values does {G} take in {f}", "count the different {gs} in {f}"], "which": ["{f}: list the different {gs}", "what values does {G} take in {f}", "which {gs} turn up in {f}"], "topnames": ["the {t} {ls} with the most {c} in {f}, just names", "{f}: top {t} by {C}, names only"],
    "namesdown": ["put the {ns} of {f} in order of {c}, highest first, names only", "all {ns} of {f} from most to least {C}, only the names"], "namesup": ["put the {ns} of {f} in order of {c}, lowest first, names only", "all {ns} of {f} from least to most {C}, only the names"], "alpha": ["list the {ns} in {f} alphabetically", "all {ns} from A to Z, {f}", "alphabetical list of the {ns} please"],
    "abovenames": ["which {ns} are above the average {c} in {f}", "names of all {ns} in {f} with a better than average {C}"], "lookup": ["look into {f} and tell me what it says for {u} under {C}", "{u}, {C}, {f}", "what's the {c} figure for {u} in {f}"], "inmonth": ["what was the {c} in {p} altogether, going by the dates in {f}", "{p}: total {C}, {f}", "how much {c} do the {p} rows of {f} add up to"],
    "countmonth": ["how many {R} fall in {p}, going by the dates in {f}", "{f}: entries from {p}, how many"], "start": ["how early does {f} start, what's the first date", "earliest date in {f}"], "end": ["up to what date does {f} run", "latest date in {f}"],
}
GENERIC_OPS = [op for op, bank in GENERIC.items() for _ in range(1 + (len(bank) > 3) + (len(bank) > 6))]
# For CARRY: {q} {Q} a question, {e} its end, {f} the file, {s} a story, {a} where the file is (a sentence), {i} the same inside.
# Charts of any table; {a1} is what runs along the bottom.
_TOTALS, _MEANS = "df.groupby('{G}')['{C}'].sum().plot.bar()", "df.groupby('{G}')['{C}'].mean().plot.bar()"
CHARTS: list[tuple[str, list[str]]] = [
    (_TOTALS, ["bar chart pls, {c} per {g}, {f}", "{f} -> bars of {c} by {g}", "can I get a bar picture of total {c} per {g} out of {f}", "one bar for each {g}, as high as its {c} in total", "for the newsletter, could you draw the {c} of every {g} as bars? The data is in {f}", "total {C} by {G} in a bar graph, {f}", "I'd like to hang up a chart: bars, {g} along the bottom, {c} summed up", "which {g} has how much {c}? Show it as bars, from {f}", "bars: {G} across, {C} up, {f}", "a column diagram with the {c} totals of the {gs}", "turn {f} into a bar chart of {c} by {g}", "#H {gs} side by side as bars, total {c}, {f}"]),
    (_MEANS, ["could you plot the mean {C} for each {g} as bars? The data is in {f}", "bars for the average {c} in each {g}, {f}", "compare the {gs} of {f} by average {c} in a bar chart", "mean {c} by {g}, drawn as bars", "how do the {gs} differ in average {c}? Bars please", "I want a bar per {g} showing its mean {C}", "{f}: average {C} per {G}, bar graph", "#H a bar diagram of {f} with mean {C} by {G}"]),
    ("df.groupby('{G}')['{C}'].mean().plot.barh()", ["compare the {gs} by average {c} in a horizontal bar chart", "horizontal bars: mean {C} by {G}, {f}", "average {c} for each {g}, bars going sideways", "mean {c} per {g} as bars lying on their side", "{f}: barh of average {C} per {G}", "show the mean {c} of every {g} as horizontal bars; {f} has some blanks, just skip those"]),
    ("df.groupby('{G}')['{C}'].sum().plot.barh()", ["total {c} for each {g} in a horizontal bar chart", "horizontal bars: total {C} by {G}, {f}", "summed {c} per {g}, bars going sideways", "{f}: barh of total {C} per {G}"]),
    ("df['{G}'].value_counts().plot.bar()", ["how many {R} per {g}? Draw it as bars.", "bars counting the {R} for every {g} in {f}", "count how often each {g} occurs in {f} and draw bars", "{f}: number of rows per {G} as a bar chart", "a bar for each {g} that shows how many {R} it has"]),
    ("df['{C}'].plot.hist()", ["how are the {c} values in {f} distributed? A histogram would do nicely.", "make a histogram of the {c} figures in {f}", "{f}, column {C}, histogram", "I'm curious how {c} is spread out. Histogram of {f}, please.", "sort the {c} into bars by size, a histogram I mean", "histogram: {C} ({f})", "are most {R} high or low in {c}? A histogram should tell.", "let me see the shape of the {c} data in a histogram", "#H put a histogram of {C} on my screen, {f}"]),
    ("df['{C}'].plot.hist(bins={Z})", ["make a histogram of {C} in {f} with {Z} bins", "histogram of the {c}, {Z} bins, {f}", "{Z}-bin histogram of {C} please", "how is {c} distributed? Use {Z} bars in the histogram.", "histogram with {Z} classes for the {c} column", "split {c} into {Z} bins and draw the histogram", "{f}: hist {C}, bins {Z}"]),
    ("df.plot(x='{A1}', y='{C}')", ["draw a line chart of {c} by {a1} from {f}", "line graph, {a1} along the bottom, {c} going up", "{f}: {C} over {A1}, line", "plot {c} over {a1} from {f}", "{c} as a line, with {a1} on the x axis", "I'd like to see how {c} went, {a1} by {a1}, as a line", "a curve of {c} against {a1}", "show the course of {c} along {a1} in a line plot", "line chart with {A1} on x and {C} on y, file {f}", "join up the {c} values with a line, {a1} at the bottom", "#H trace {c} along {a1} as a line, {f}"]),
    ("df.plot(x='{A1}', y=['{C}', '{E}'])", ["show {C} and {E} on the same line graph, {a1} along the bottom", "two lines in one chart: {c} and {e} by {a1}", "{c} and {e} together over {a1}, one plot, {f}", "plot both {C} and {E} against {A1}", "draw {c} and {e} as two lines, {a1} on the x axis", "compare {c} with {e} over {a1} in one line chart", "{f}: lines of {C} and {E}, x is {A1}"]),
    ("df.plot(x='{A1}', y='{C}', marker='o')", ["plot {c} over {a1} from {f}, with dots at each point", "line of {c} by {a1} with a marker on every point", "{f}: {C} over {A1}, line with circles", "draw {c} against {a1}, line plus dots"]),
    ("df.plot.scatter(x='{C}', y='{E}')", ["I'd like to see whether high {c} means more {e}: scatter {C} against {E}", "{f} -> scatter plot, {C} on x and {E} on y", "one dot per {r}: {c} on the x axis, {e} on the y axis", "does {e} depend on {c}? Draw {c} (x) and {e} (y) as points.", "cloud of points with {c} horizontally and {e} vertically", "scatter {C} (x) vs {E} (y), {f}", "dot plot of {c} against {e}, {c} along the bottom", "how do {c} and {e} go together? A scatter plot, {c} first.", "x = {C}, y = {E}, just dots, {f}", "#H points please: {c} to the right, {e} upwards"]),
    ("df.boxplot(column='{C}', by='{G}')", ["a box plot of {c} for every {g} in {f} would be great", "one box per {g}, showing {c}", "box plots of {C} by {G}, {f}", "compare the spread of {c} across the {gs} with boxplots", "{c} grouped by {g} as box plots", "boxes and whiskers for {c}, one for each {g}", "{f}: boxplot {C} per {G}"]),
    ("df['{C}'].plot.box()", ["box plot of {C}, {f}", "are there outliers in {c}? A box plot, please.", "one box with whiskers for all {c} values in {f}"]),
    ("df.groupby('{G}')['{C}'].sum().plot.pie()", ["a pie of the total {c} by {g}, from {f}", "cut up the {c} by {g} in a pie chart", "who has what part of the {c}? A pie by {g}, please.", "pie: {C} per {G} ({f})", "cake diagram of {c} for the {gs}, a pie chart that is"]),
]
SAVED = [" Save it as {o}.", " and save it as {o}", ", file name {o}", " Store it under {o}.", " Write the image to {o}.", " The picture should be called {o}.", " Save to {o} please.", ", to be kept as {o}", " (save as {o})", " Call the file {o}.", " -> {o}", " Put it in {o}."]
TITLED = [" Title: '{B}'.", " with the title '{B}'", ", titled '{B}'", ' Give it the title "{B}".', " and the heading '{B}'", " The title should read '{B}'."]
CARRY = ["{q}{i}{e}", "{q}{i}{e}", "{s} {Q}{i}{e}", "{s} {Q}{i}{e}", "{Q}{e} {a}", "{Q}{e} {a}", "{s} {Q}{e} {a}", "{s} {a} {Q}{e}", "{a} {Q}{e}", "{p}{q}{e}", "{p}{q}{e}", "{s} {p}{q}{e}", "{Q}{e} {s} {a}", "{Q}{i}{e} {s}", "{f}\n{Q}{e}", "{s}\n{Q}{i}{e}", "{q}{e} {f}", "{f} - {s} {Q}{e}", "{Q}{e} ({f})", "#H {s} {a} So: {q}{e}", "#H {Q}{e} You may find that in {f}. {s}"]
INSIDE = [" in {f}", " according to {f}", " going by {f}", ", using {f}", " (see {f})", ", based on {f}", ", {f}", " - {f}", ", judging by {f}", " if you look at {f}", ", file {f}", ", from {f}", ", taken from {f}", " (data in {f})", ", going by the numbers in {f}", ", with the figures from {f}", " (file: {f})", ", as written down in {f}", " - it's in {f}", ", says {f}"]
WHERE = ["It's all in {f}.", "The data is in {f}.", "See {f}.", "[My|Our] [notes|records|numbers] are in {f}.", "Everything is in {f}.", "I keep it all in {f}.", "File: {f}", "The file is called {f}.", "You'll find it in {f}.", "Use {f} for this.", "Data: {f}", "I uploaded {f}.", "Our {R} are listed in {f}.", "The csv is {f} btw.", "{f} has the details.", "Source: {f}", "We wrote it all down in {f}.", "I have a file {f} for that.", "Look it up in {f} please.", "All {R} are in {f}, one per line."]
FIRSTLY = ["in {f}, ", "{f}: ", "from {f}: ", "according to {f}, ", "have a look at {f}. ", "{f} - ", "here is {f}. ", "using {f}, ", "open {f}: ", "take {f}. ", "quick one on {f}: ", "about {f}, ", "{f} again. ", "read {f} and answer: "]
STORIES = ["I need this for [a report|the newsletter|our meeting|my records].", "My [sister|colleague|neighbour|partner] wants to know.", "We had {n} people asking about it.", "I promised to find out by tonight.", "Sorry, I'm in a hurry.", "I've lost track of it all.", "It would take me hours by hand.", "I made the list by hand, so excuse the mess.", "Our {R} are a bit of a mess.", "There was a bet about this.", "I'm no good with spreadsheets.", "I have a call in {n} minutes."]
TAILS = [" Thanks!", " thx", " Just the answer please.", " Cheers.", " please", " I need it by tonight.", " No need to explain.", " TIA", " Thank you so much"]
HINTS = [" The column is {C}.", " ({C} is the column)", " Look at {C} for that.", " That's under {C}.", " It says so in the {C} column.", " The {C} column has it."]
ASKING = re.compile(r"(in |on |at |for |of |from |to |with |by )?(what|which|who|whose|whom|how|is|are|does|do|did|can|could|when|where)\b", re.I)


@dataclass(frozen=True)
class Meant:
    """A question without its file, and what answers it."""

    question: str
    expression: str
    answer: str
    column: str


def _expression(op: str) -> tuple[str, str]:
    if op in AGGREGATES:
        return f"round(df['{{C}}'].{op}(), 6)", f"The {AGGREGATES[op][0]} of {{C}} is {{o}}."
    return MORE[op] if op in MORE else OPS[op][:2]


def _slots(draw: Draw, table: Table, **fixed: Column) -> dict[str, str]:
    slots = slots_of(draw, table, **fixed)
    slots |= {"T1": str(int(slots["T"]) - 1), "nt": draw.one({"2": ["second", "second", "2nd"], "3": ["third", "third", "3rd"], "4": ["fourth", "4th"], "5": ["fifth", "5th"]}[slots["T"]])}
    if "V" in slots and slots["V"] in FORMS:
        slots["vs"] = FORMS[slots["V"]] if draw.chance(0.8) else FORMS[slots["V"]].capitalize()
    if "W" in slots and slots["W"] in FORMS:
        slots["ws"] = FORMS[slots["W"]]
    return slots


def _shown_early(table: Table, group: str, values: list[str]) -> Table:
    """The table with such values among its first two rows, where the model sees how they are written."""
    columns = []
    for column in table.columns:
        cells = list(column.cells)
        for place, value in enumerate(values) if column.name == group else ():
            at = next(i for i, cell in enumerate(cells) if cell.lower() == value)
            if at > 1 or (at != place and len(values) > 1):
                cells[place], cells[at] = cells[at], cells[place]
        columns.append(replace(column, cells=tuple(cells)))
    return replace(table, columns=tuple(columns))


def _tied(op: str, column: Column) -> bool:
    """Whether more than one row has the most (or least), so that nobody could name one."""
    values = [float(cell) for cell in column.cells if cell]
    extreme = {"argmax": max, "peakday": max, "argmin": min, "lowday": min}.get(op)
    return extreme is not None and values.count(extreme(values)) > 1


def _chosen(draw: Draw, world: World) -> Question:
    held = [question for question in world.questions if question.text.startswith(HELD_OUT)]
    if draw.split == "heldout" and held:
        draw.used_heldout = True
        chosen: Question = draw.one(held)
        return replace(chosen, text=chosen.text.removeprefix(HELD_OUT))
    op = draw.one(sorted({(question.op, question.columns) for question in world.questions if question not in held}))
    fitting: Question = draw.one([question for question in world.questions if (question.op, question.columns) == op and question not in held])
    return fitting


def _meant(draw: Draw) -> tuple[Table, Meant, World]:
    """A question in the words of its trade."""
    while True:
        world = draw.one(WORLDS)
        chosen = _chosen(draw, world)
        table, found = world_table(draw, world, chosen.columns, gaps=1.0 if chosen.op == "gapsin" else 0.04)
        values = [found[name] for name in chosen.columns if found[name].kind == "v"]
        groups = [found[name] for name in chosen.columns if found[name].kind == "g"]
        fixed = dict(zip("CEG", [*values, *[values[0]] * (2 - len(values)), *groups], strict=False)) if values else dict(zip("G", groups, strict=False))
        slots = _slots(draw, table, **fixed)
        expression, answer = _expression(chosen.op)
        if not needed(expression + chosen.text) - {"f"} <= set(slots) or (values and _tied(chosen.op, values[0])):
            continue
        text = draw.expand(chosen.text)
        if draw.chance(0.06):
            text = typo(draw, text)
        early = [slots[up] for up, low in (("V", "vs"), ("W", "ws")) if "{" + low + "}" in text]
        if early:
            table = _shown_early(table, slots["G"], early)
        return table, Meant(fill(text, slots | {"f": "{f}"}), fill(expression, slots), fill(answer, {**slots, "o": "{o}"}), slots["C"] if len(values) == 1 else ""), world


def _named(draw: Draw) -> tuple[Table, Meant, World | None]:
    """A question on any table, by a column's name."""
    while True:
        world = draw.one(WORLDS) if draw.chance(0.5) else None
        table = world_table(draw, world, ())[0] if world else some_table(draw)
        if "'" in table.text():
            continue
        slots = _slots(draw, table)
        if draw.chance(0.5):
            slots |= {low: slots[up].lower() for low, up in (("c", "C"), ("e", "E"), ("g", "G")) if up in slots}
            slots |= {"gs": plural(slots["g"])} if "g" in slots else {}
        op = draw.one(GENERIC_OPS)
        expression, answer = _expression(op)
        text = draw.template(GENERIC[op])
        if op in ("argmaxv", "argminv") and slots.get("L") == slots.get("G"):
            continue
        if needed(expression + answer + text) - {"f"} <= set(slots) and slots.get("c", "") != slots.get("e"):
            text = draw.expand(typo(draw, text) if draw.chance(0.04) and "[" not in text else text)
            return table, Meant(fill(text, slots | {"f": "{f}"}), fill(expression, slots), fill(answer, {**slots, "o": "{o}"}), ""), world


def _spoken(draw: Draw, table: Table, world: World | None, question: str, column: str) -> str:
    """The question as it is typed: its file somewhere, perhaps a story before or after it."""
    if column and draw.chance(0.1):
        question = (question if question[-1] in ".?!" else question + ("?" if _asks(question) else ".")) + fill(draw.one(HINTS), {"C": column})
    ended = question[-1] in ".?!)"
    end = "" if ended else draw.one(["?", "?", "?", ""]) if _asks(question) else draw.one([".", "", ""])
    story = draw.one(world.stories if world and draw.chance(0.6) else STORIES)
    if "{f}" in question:
        form = draw.one(["{q}{e}", "{Q}{e}", "{Q}{e}", "{s} {Q}{e}", "{s} {Q}{e}", "{Q}{e} {s}"])
    else:
        form = draw.template([one for one in CARRY if not (ended and "{i}" in one)])
    capital = question[0].upper() + question[1:] if not question.startswith("{") else question
    first = draw.one(FIRSTLY)
    if not ended and re.search(r"\{e\}\s", form):
        end = "?" if _asks(question) else "."
    text = fill(form, {"q": capital if first[-2] == "." and "{p}{q}" in form else question, "Q": capital, "e": end, "f": "{f}", "s": draw.expand(story), "a": draw.expand(draw.one(WHERE)), "i": draw.one(INSIDE), "p": first})
    file = table.file if draw.chance(0.92) else f'"{table.file}"'
    text = fill(text.strip(), {"f": file, "R": table.rows, "n": draw.integer(3, 45)})
    x = draw.rng.random()
    if x < 0.4 and text.split(" ")[0].isalpha():
        text = text[0].upper() + text[1:]
    elif x < 0.48 and file == file.lower() and not re.search(r"[A-Z][a-z]*[_A-Z]|_", text.replace(file, "")):
        text = text.replace("I ", "i ").replace("I'm", "im")
    elif x < 0.56:
        text = draw.one(["hi, ", "hey, ", "Hello. ", "ok so ", "um, ", "Good morning! ", "quick question: ", "next one: "]) + text
    return text + draw.one(TAILS) if draw.chance(0.07) and text[-1] in ".?!" else text


def _asks(question: str) -> bool:
    return bool(ASKING.match(re.split(r"(?<=[.?!:]) ", question)[-1]) or ASKING.match(question) or re.search(r"(^|[,:;-] )(what|which|who|whose|how|when|where)\b", question))


def table_meant(draw: Draw) -> Exchange:
    """A question on a table in the words of whoever keeps it: looked at first, then answered."""
    while True:
        table, meant, world = _meant(draw) if draw.chance(0.62) else _named(draw)
        space: dict[str, Any] = {}
        expression = meant.expression
        rounded = ""
        if expression.endswith(", 6)") and draw.chance(0.05):
            places = draw.integer(1, 3)
            expression, rounded = expression.replace(", 6)", f", {places})"), draw.one([f" Round to {places} decimal{'s' * (places > 1)}.", f" To {places} decimal place{'s' * (places > 1)} please."])
        free = expression in {OPS[op][0] for op in FREE}
        with in_folder(table):
            load = f"import pandas as pd\ndf = pd.read_csv('{table.file}')\n"
            if free:
                execute(load, space)
                call, fit = answered(expression, space)
                calls: tuple[Call, ...] = (replace(call, code=load + call.code),)
            else:
                look = LOOK.replace("{f}", table.file)
                seen = Call(look, execute(look, space))
                call, fit = answered(expression, space)
                calls = (seen, call)
        if fit:
            text = _spoken(draw, table, world, meant.question, meant.column)
            if rounded:
                text = (text if text[-1] in ".?!" else text + ".") + rounded
            return Exchange(text, calls, meant.answer.replace("{o}", call.output))


def _along(draw: Draw, table: Table) -> Column | None:
    """What may run along the bottom: dates, months, names that stand for time."""
    found = [column for column in table.columns if column.kind in ("d", "m") or column.name.lower() == "month"]
    return draw.one(found) if found else None


def chart_meant(draw: Draw) -> Exchange:
    """A chart of a table, asked for in passing; its name, title and bins as said."""
    while True:
        world = draw.one(WORLDS) if draw.chance(0.6) else None
        table = world_table(draw, world, ())[0] if world else some_table(draw)
        slots = _slots(draw, table)
        if draw.chance(0.5):
            slots |= {low: slots[up].lower() for low, up in (("c", "C"), ("e", "E"), ("g", "G")) if up in slots}
            slots |= {"gs": plural(slots["g"])} if "g" in slots else {}
        if along := _along(draw, table):
            slots |= {"A1": along.name, "a1": draw.one([*along.said, along.name])}
            if "G" not in slots and along.kind == "n":
                slots |= {"G": along.name, "g": along.name.lower(), "gs": plural(along.name.lower())}
        expression, bank = draw.one(CHARTS)
        text = draw.template(bank)
        slots["Z"] = str(draw.integer(4, 25))
        if needed(expression + text) - {"f"} <= set(slots) and slots["c"] != slots.get("e") and "'" not in table.file:
            break
    out, title = "plot.png", ""
    question = fill(draw.expand(text), slots | {"f": "{f}"})
    if draw.chance(0.12) and "?" not in question:
        title = draw.one([f"{slots['C']} overview", f"{table.rows.capitalize()} {draw.integer(2019, 2026)}", f"Our {table.rows}", f"{table.rows.title()} at a glance", draw.one(["Summary", "Overview", "Results", "Trend", "How we did"])])
        told = fill(draw.one(TITLED), {"B": title})
        question = question.rstrip(".") + ("." if told[1].isupper() else "") + told
    stem = draw.one(["chart", "graph", "bars", "figure1", "overview", "summary", "picture", table.rows.replace(" ", "_"), f"{slots['C'].lower().split()[0].strip('()[]')}_plot".replace("/", "_"), f"my_{table.row.replace(' ', '_')}", table.file[:-4].replace(" ", "_")])
    saved = draw.chance(0.45)
    if saved:
        out = f"{stem}.png" if draw.chance(0.93) else f"{stem}.{draw.one(['pdf', 'svg'])}"
    spoken = _spoken(draw, table, world, question, "")
    if saved:
        how = fill(draw.one([one for one in SAVED if one[1].isupper() or spoken[-1] not in ".?!"]), {"o": out})
        spoken += ("" if spoken[-1] in ".?!" or not how[1].isupper() else ".") + how
    figure = "" if expression.startswith(("df.plot", "df.boxplot")) else "plt.figure()\n"
    heading = f"plt.title('{title}')\n" if title else ""
    body = f"import matplotlib.pyplot as plt\n{figure}{fill(expression, slots)}\n{heading}plt.savefig('{out}')"
    look = LOOK.replace("{f}", table.file)
    with in_folder(table):
        seen = Call(look, execute(look))
    return Exchange(spoken, (seen, Call(body, f"[file saved: {out}]")), f"I saved the plot as {out}.")


KINDS: list[Kind] = [("tables", 110, table_meant), ("plots", 24, chart_meant)]
