"""What is said of religious groups that help with public money: the words a rule has for what they may do, then what
people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
religious organization, faith-based organization: church, churches, synagogue, mosque, temple, ministry, parish,
    religious group, religious charity, congregation, soup kitchen
religious art, icons, scriptures, symbols: crucifix, cross, statue, bible, koran, torah, menorah, star of david,
    painting
explicitly religious activities, worship, religious instruction, proselytization: pray, prayer, prayers, sermon, bible
    study, preach, preaching, worship, convert, say grace, hymn, hymns
voluntary participation, separate in time or location: forced to, made to attend, required to attend, makes people
beneficiary, alternative provider: client, clients, someone we help, people helped, person served, needy, other
    charity, different provider, somewhere else, go elsewhere
social service programs, financial assistance: charity, soup kitchen, shelter, food bank, homeless shelter, welfare,
    relief
employment on the basis of religion: hire only, same faith, same religion, own religion, own members, fellow believers
commingle, segregate federal funds, matching: mix, mixes, mixed, mixing, pool the money
nondiscrimination, beneficiaries, on the basis of religion: own flock, flock, only its members, only christians, only
    believers, nonbelievers, turn away, atheist, muslims, jews, catholics
voluntarily, prerequisite: strings attached, condition of help, must join
vouchers, indirect federal financial assistance: coupon, pick his own provider, private choice
secular, alternative provider: non-religious, nonreligious, worldly, refuse help from a church, uncomfortable, uneasy,
    offended
religious character, independence, governing board: trustees, keep its name, change its name, hide its faith, tone
    down, name of the church, church name, stay true, change who it is, identity of the church
merit, political interference: favoritism, politics, politician, politicians, political favor, play favorites, plays
    favorites, political pull
written notice to beneficiaries, protections: told of their rights, know their rights, handout, tell people their
    rights, informed of their rights
direct federal financial assistance, explicitly religious: government pay for, pay for bibles, buy bibles, government
    dollars, government money for, taxpayers pay, public money
chaplaincy: chaplain, chaplains, army priest, priest, rabbi, imam, pastor, clergy
intermediary: middleman, pass-through group, agency in between
commingled funds, matching funds: state's own money, own money, add its own money, adds its own, chip in, chips in,
    blend money, pooled
alternative provider, religious character: another place, another shelter, different shelter, hates that we are,
    dislikes our faith, not of our faith
religious art, symbols: off the wall, take down the cross, altar, hymn books, holy pictures, saints
separate in time or location: same hour, same room, before dinner, during the meal, before the meal, after the meal,
    next room
religion, religious belief: baptist, methodist, lutheran, mormon, evangelical, buddhist, hindu, sikh, quaker,
    protestant, presbyterian, agnostic, pagan, godless, heathen
worship, separate in time or location: same hall, same building, sunday service, sunday mass, hold services
beneficiaries, notice: guest, guests, diners, church shelter, church kitchen, those it feeds, people it feeds
commingle, federal funds: one pot, same pot, in one pot, for the pot, common pot, pot of money, kitty, same kitty, one
    kitty, tosses its own cash, throw together, throws together, lump its money, mingle
religious symbols, art: virgin mary, mary, jesus, buddha, holy water, rosary, nativity
social services, beneficiary: pantry, church pantry, food pantry, feed the poor, feed the hungry, fed along, free
    meal, free meals, hot meal
clergy, religious tenets: pulpit, in the pulpit, altar boy, nun, nuns, monk
employment, religious organization: only hires its own, hires its own, hire its own, hire their own, our own kind
"""
