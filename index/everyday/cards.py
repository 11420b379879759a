"""What is said of licenses to drive and cards of identity: the words a rule has for them, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
driver's license, identification card: state id, dmv card, licence, gold star
temporary or limited-term license, lawful status: visa holder, foreign worker, green card, asylum, refugee, temporary
    visitor, dreamer
address of principal residence: home address, where i live, where you live, p.o. box, homeless, street address, no
    fixed home
documentation of address: utility bill, bank statement, proof of address, piece of mail
confidential address, victims of domestic violence: stalker, stalked, stalking, abused wife, abusive husband,
    battered, hide where, hiding from
counterfeiting, forgery, fraudulent use: fake id, fake ids, forged, forge, forgery, tamper-proof, phony id
machine readable technology, bar code: barcode, scan the card, swipe, scanner reads
full facial image capture: photo on, mug shot, headshot, sunglasses, picture taken
full legal name, name change: nickname, middle name, changed name, got married, new name, surname, last name
remote renewal, reissued: renew online, renew by mail, lost card, lost license, replacement card, duplicate card
more than one license: two licenses, two cards, second license, licenses from two states
source document retention, images: keep copies of documents, keep my documents, store copies
official purpose, boarding commercial aircraft: board a plane, get on a plane, airline, airplane, checkpoint, enter a
    federal building
covered employees, background checks: dmv clerk, dmv worker, clerks who issue, motor vehicle clerk
mobile driver's license, temporary waiver: phone license, license on my phone, smartphone, digital license, app
    license
full compliance, extension of deadline, state certification: state isn't ready, states not ready
not intended to be accepted, official purpose: not good enough for, isn't good enough, aren't good enough, good for
    boarding, boarding a plane, second-rate license, plain license, ordinary license, no star, without the star
department of motor vehicles, state motor vehicle database: motor vehicle office, dmv, motor vehicle department,
    license office, license bureau, on its computers, about drivers
physical security of production facilities: where cards are made, card factory, print shop, stolen cards, blank cards
valid, validity period: good for how long, how long is a card good, how long is a license good, years is a card good
name change, marriage, court order: change of name, name changed, changed my name, married name, maiden name
"""
