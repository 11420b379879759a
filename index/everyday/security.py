"""What is said of those who guard a country and of those who cross its border: the words a rule has for them, then what
people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
law enforcement: police, cops, cop, sheriff, detective, agents, fbi
national security: spies, terrorism, intelligence, cia, nsa
investigation: probe, detective work, looking into
confidential source, informant: snitch, tipster, tip, whistleblower, insider
screening, targeting, travelers: border, airport, passenger, passengers, travellers, traveller, traveler, trip,
    flying, flight
aliens, immigration: immigrant, immigrants, migrant, migrants, foreigner, foreigners, visitor, visitors
exchange visitor, student: foreign students, foreign student, international students, j-1, f-1
claim an exemption, exempt: keep out of, shut out, not covered by, left out, shutting out, justification
vessel, maritime: ship, ships, boat, boats, sea, port
message traffic, intelligence: messages, cables, telegrams
national security information, damage: harm the country, endanger the country
"""
