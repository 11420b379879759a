"""What is said of buildings, their grounds, and those who come and drive there: the words a rule has for conduct on
property, then what people say.

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
gambling: bet, bets, betting, poker, lottery, raffle, dice, cards for money, wager
narcotics, drugs: weed, pot, marijuana, cocaine, high on, stoned
firearms, dangerous weapons, explosives: gun, guns, pistol, handgun, knife, knives, rifle, pepper spray, taser
soliciting, vending, commercial: peddle, peddler, panhandle, panhandling, beg, begging, fundraise, fundraising, bake
    sale, sell cookies
posting or affixing materials: posters, tape up, put up signs
disorderly conduct, disturbance: noise, noisy, rowdy, loiter, loitering, hanging around, yelling, shouting, fight in
    the lobby
damage, preservation of property: graffiti, vandal, vandals, vandalize, spray paint, litter, littering, garbage, break
    a window
conformance with signs and directions: ignore a sign, ignored a sign, obey, told to leave, won't leave, refuse to
    leave
official signs, lawful direction, security personnel: notices on the wall, notice on the wall, what the guard says, do
    what the guard, obey the guard, listen to the guard, signs say
blocking entrances, driveways, fire hydrants: fire plug, hydrant, blocks the door, block the door, block the driveway,
    leave my car
animals: puppy, puppies, kitten, parrot, hamster, critter, critters, snake
federal property: government office, government offices, government grounds, government land
unmanned aircraft: toy helicopter, toy plane, model plane, model airplane, quadcopter
vehicle, conveyance: golf cart, bike, bicycle, bus, tractor, camper, moped, skateboard, e-bike
explosives, incendiary: fireworks, firework, firecracker, firecrackers, gunpowder, dynamite, molotov, bullets, ammo
soliciting, charitable: collect for, collecting for, collect for charity, pass the hat, red cross, tin cup, raise
    money for, girl scout cookies
federal property: post office, courthouse lobby, federal office
"""
