"""Code that cannot be right is told from its table and its question."""

from __future__ import annotations

import json

import pytest

from samara.agent.models.embedded.checking import Seen, Table, flaw, head
from samara.prompts import AssistantMessage, Message, ToolMessage, UserMessage
from samara.tools import Text, ToolCall

HEAD = """day,Kind,part,size_kg,price,paid,member,new,cost,big,on
2024-05-06,Tea,am,1.5,1200,yes,yes,True,12%,"1,200",06.05.2024
2024-05-07,Jam,pm,2,90,yes,no,False,7%,900,07.05.2024
"""


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("print(df['size_kg'].str.lower())", "df['size_kg'].str"),
        ("print(round(df['Kind'].mean(), 6))", "df['Kind'].mean"),
        ("print((df['price'] * df['price']).sum())", "df['price'] * df['price']"),
        ("print((df['price'] - df['price']).sum())", "df['price'] - df['price']"),
        ("print((df['Kind'] / df['price']).sum())", "df['Kind'] / df['price']"),
        ("print((df['Kind'] < 6).sum())", "df['Kind'] < 6"),
        ("print((df['Kind'] > '2024-05').sum())", "df['Kind'] > '2024-05'"),
        ("print((df['part'].str[:7] == '2024-05').sum())", "df['part'].str[:7] == '2024-05'"),
        ("print(df.loc[df['price'] > 6, 'Kind'].sum())", "'Kind'].sum"),
        ("print(df[df['price'] > 6]['Kind'].mean())", "['Kind'].mean"),
        ("print(df.groupby('part')['Kind'].idxmax())", "['Kind'].idxmax"),
        ("print(df['price'].corr(df['Kind']))", "df['price'].corr(df['Kind'])"),
        ("print((df['price'] == 'tea').sum())", "df['price'] == 'tea'"),
        (
            "x = 1\nprint((df['Kind'].str.lower() == 'am').sum())",
            "df['Kind'].str.lower() == 'am'",
        ),
        ("print(round((18.4 - 18.4) / 8, 6))", "18.4 - 18.4"),
        ("print(72 / 72)", "72 / 72"),
        ("print(1000 - 1000)", "1000 - 1000"),
        ("print(max(data) - max(data))", "max(data) - max(data)"),
        ("s = 'é€'\nprint(s + 'ü', df['Kind'].mean())", "df['Kind'].mean"),
        ("print('a", "print('a"),
    ],
)
def test_what_cannot_be_right(code: str, wrong: str) -> None:
    """Its end is where the first such thing ends."""
    end = flaw(code, Table.of(HEAD), "How much are 18.4 and 72 of 1,000?")
    assert code.encode()[:end].decode().endswith(wrong)


@pytest.mark.parametrize(
    "code",
    [
        "print(df['Kind'].str.lower())",
        "print(round(df['price'].mean(), 6))",
        "print(df['day'].max(), (df['day'].str[:7] == '2024-05').sum())",
        "print(df.loc[df['Kind'] == 'Tea', 'price'].sum(), df.groupby('Kind')['price'].mean())",
        "print(df.loc[df['price'].idxmax(), 'Kind'], df['price'].corr(df['size_kg']))",
        "print(df.isna()['Kind'].sum(), df.isna().mean()['Kind'] * 100, df.nunique()['Kind'] - 1)",
        "print(df.groupby('part').count()['Kind'].mean(), df.count()['Kind'] > 3)",
        "print(df.astype(str)['price'].str.len().max(), df['price'].corr(df['x'].astype(float)))",
        "print((df['price'] * df['size_kg']).sum())",
        "print((df['size_kg'] ** 2).sum())",
        "print((df['Kind'] + df['part']).iloc[0])",
        "print((df['Kind'].str.lower() == 'honey').sum())",
        "print((df['paid'].str.lower() == 'no').sum())",
        "print((df['unknown'].str.lower() == 'x').sum())",
        "print((df['price'] > 6).sum())",
        "print((df['day'] < '2024-05-07').sum())",
        "print(55 * 55, 1200 - 1200, 4 / 4, 700 - 700)",
        "print(data.sum() - data.mean(), x - x, 3 * 4 - 3 * 4)",
        "print(df['new'].sum(), (df['price'] * df['new']).sum())",
        "print(df['cost'].str.rstrip('%'), df['big'].str.replace(',', ''))",
        "df['Kind'] = df['Kind'].map({'Tea': 1, 'Jam': 0})\nprint(df['Kind'].sum())",
        "print((df['on'] == '07.05.2024').sum())",
        "print((df['price'].astype(str).str[:2] == '12').sum())",
        f"print({' + '.join(['1'] * 5000)})",
    ],
)
def test_what_may_be_right(code: str) -> None:
    """Also what is rare: a square, a flag that was not seen, and a number that came twice."""
    assert flaw(code, Table.of(HEAD), "1,200 of 1,200? And a tea?") == 0


def test_a_column_that_was_asked_for_may_hold_what_another_does() -> None:
    """Home and away are of the same teams."""
    table, code = (
        Table.of("home,away\nBonn,Kiel\nUlm,Jena\n"),
        "print((df['away'] == 'Bonn').sum())",
    )
    assert flaw(code, table, "How often did Bonn play?")
    assert not flaw(code, table, "How often did Bonn play away?")


def test_another_column_to_look_for_a_word_in() -> None:
    """Of words, as far as they were seen: no numbers, days or flags; each once."""
    head = "no,kind,on,paid,part-time\n1,tea,2024-05-06,yes,am\n2,jam,2024-05-07,no,pm"
    seen = Seen(Table.of(head), "How many with x in kinds.csv?")
    code = "print(round(df.loc[df['kind'].str.lower() == 'x', 'no'].sum(), 6))"
    other = code.replace("'kind'", "'part-time'")
    assert seen.other_column([code]) == other
    assert not seen.other_column([other, code])
    assert not seen.other_column(["print(df['no'].mean())", code])
    number = "print((df['no'] == 'x').sum())"
    assert seen.other_column([number]) == number.replace("no", "kind")


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("print((df['away'] == 'Bonn').sum())", "How often did Bonn play?"),  # it was seen there
        ("print((df['away'] == 'Rom').sum())", "How often did Rom play away?"),
        ("print(((df['home'] == 'Rom') & (df['away'] == 'Ulm')).sum())", "Rom and Ulm?"),
        ("print(df[df['home'] == 'Rom'][df['away'] == 'Ulm'].sum())", "Rom and Ulm?"),
        ("print((df['home'] == 'Rom').sum() - (df['home'] == 'Ulm').sum())", "Rom and Ulm?"),
        ("print((df['home'] == '2024-05-09').sum())", "How many on 9 May 2024?"),
    ],
)
def test_where_no_other_column_is_looked_in(code: str, asked: str) -> None:
    """That no row holds it is the answer, or cannot be mended so."""
    table = Table.of("day,home,away,n\n2024-05-06,Bonn,Ulm,2\n2024-05-07,Ulm,Bonn,4")
    assert not Seen(table, asked).other_column([code])


@pytest.mark.parametrize("text", ["", "\n", "a", 'a,"b\nc', "a,b\n1\n1,2,3"])
def test_what_is_no_table_tells_nothing(text: str) -> None:
    """Neither do rows that are cut off."""
    table = Table.of(text)
    assert not any(table.numeric(one) or table.verbal(one) for one in ("a", "b"))


def test_the_table_is_the_one_that_was_looked_at_last() -> None:
    """In an earlier turn, too, and not before another is read."""
    look = json.dumps({"code": "df = pd.read_csv('a.csv')\nprint(df.head(2).to_csv(index=False))"})
    messages: list[Message] = [
        UserMessage.of("What is in a.csv?"),
        AssistantMessage("", (ToolCall("1", "python", look),)),
        ToolMessage("1", "python", (Text(HEAD),)),
        AssistantMessage("Tea."),
        UserMessage.of("And jam?"),
    ]
    call = ToolCall("2", "python", json.dumps({"code": "print(df['Kind'].sum())"}))
    assert Seen.of(messages).flaw(AssistantMessage("", (call,)))
    assert not Seen.of(messages).flaw(AssistantMessage("Tea."))
    voucher = ToolCall("4", "redeem", json.dumps({"code": "SAVE 10 ("}))
    assert not Seen.of(messages).flaw(AssistantMessage("", (voucher,)))
    other = ToolCall("3", "python", json.dumps({"code": "df = pd.read_csv('b.csv')"}))
    messages += [AssistantMessage("", (other,)), ToolMessage("3", "python", (Text("x"),))]
    assert head(messages) == ""
