"""A year of a shop to look at: people who came, bought, stayed, left and wrote, by the very verbs.

Each life is lived in one transaction, with the clock where it stood then: the bot that runs beside
it never meets half a life, and a start that is cut off goes on with the next person. Chance is
seeded, so that it is the same year on every machine.
"""
