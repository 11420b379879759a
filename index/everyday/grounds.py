"""What is said of buildings, their grounds, and those who come, drive or are held there: the words a rule has for
conduct on property and in detention, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
federal property, federal facility: federal building, government building, courthouse, courthouses
vehicle, vehicles: car, cars, truck, trucks, van, motorcycle, scooter
removal, towing: tow, towed
personal property, inspection: bag, bags, purse, backpack, suitcase, briefcase
pamphlets, handbills, flyers, distributing: leaflet, leaflets, flyer, brochures, hand out flyers, pass out flyers
tobacco product: smoke, smoking, cigarette, cigarettes, cigar, vape, vaping
alcoholic beverages: beer, wine, liquor, booze, drinks
animals: dog, dogs, cat, pet, pets
unmanned aircraft: drone, drones
photography, photograph, recording: take pictures, film, filming, shoot video
detainee, detainees: inmate, inmates, prisoner, prisoners, locked up
cross-gender: opposite sex, other sex, opposite gender, male guard, female guard
"""
