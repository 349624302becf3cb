"""A session: a conversation on the disk. It is resumed, searched, branched, exported, imported."""

from samara import Agent, ScriptedModel
from samara.agent.sessions import SessionStore, import_sessions
from samara.agent.sessions.export import export

agent = Agent(ScriptedModel(["Tea, then.", "With milk, noted.", "With lemon, noted."]))
store = SessionStore("sessions")

with store.create("drinks") as session:
    agent.run("I would like tea.", conversation=session)

with store.open("drinks") as session:  # perhaps after the process was killed
    agent.run("With milk.", conversation=session)
    with store.branch(session, 2, name="lemon") as other:
        agent.run("With lemon.", conversation=other)
    export(session, "drinks.ipynb")
    export(session, "drinks.zip")

elsewhere = SessionStore("elsewhere")  # on another machine, say
for taken in import_sessions(elsewhere, "drinks.zip"):
    with taken:
        print("taken over:", taken.name, len(taken), "messages")

for found in store.search("tea"):
    print(found.session.label, found.role, found.excerpt)
for one in store.all():
    print(one.label, one.messages, "messages")
