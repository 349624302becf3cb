"""Two posts with hashtags, in Indonesian: what is required is checked, and a miss is mended.

Give the name of a model, such as openai:gpt-5-mini, to have it write; without one, a script does.
"""

import sys

from samara import Agent, ScriptedModel
from samara.agent.events import SentBack, TurnEnded
from samara.prompts.library import SOCIAL_MEDIA_ID

prompt = SOCIAL_MEDIA_ID.bind(brand="Kopi Rasa", topic="kopi susu gula aren")
print(prompt.render(), end="\n\n")

one_post = "1. Sudah coba kopi susu gula aren kami? Mampir yuk, teman-teman! #KopiRasa #Bandung"
two_posts = f"""{one_post}
2. Sore begini paling enak menikmati kopi bersama sahabat. Kami tunggu! #KopiRasa #NgopiSore"""
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel([one_post, two_posts])

for event in Agent(model, prompt=prompt).stream("Tulis dua unggahan untuk akhir pekan."):
    if isinstance(event, SentBack):
        print(event.complaint, end="\n\n")
    if isinstance(event, TurnEnded):
        print(event.result.output, *event.result.checks, sep="\n")
