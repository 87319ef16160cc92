"""Numbers, dates, times and money as the reader's language writes them."""

from datetime import date, time
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

from cpted_cli.model.assessment import UNDATED
from cpted_cli.wording.translator import Words

HARD_SPACE = "\u00a0"
EN_DASH = "–"
MINUS = "\u2212"
BRITISH = {"en": "en_GB"}  # 10 November 2026, not November 10, 2026


def locale_of(words: Words) -> Locale:
    """Tell which rules of writing belong to a language."""
    return Locale.parse(BRITISH.get(words.language, words.language))


def number(value: float, words: Words, decimals: int = 0) -> str:
    """Write a number, halves rounded up: 1 234,5 in Swedish, 1,234.5 in English."""
    exact = round_decimal(value, decimals, ROUND_HALF_UP)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(exact, format=pattern, locale=locale_of(words)).replace("-", MINUS)


def quantity(value: float, unit: str, words: Words, decimals: int = 0) -> str:
    """Write a number and its unit so that no line ends between them: 3,2 lx."""
    return f"{number(value, words, decimals)}{HARD_SPACE}{unit}"


def percent(share: float, words: Words) -> str:
    """Write a share of 0…1 in whole percent, halves rounded up: 41 %."""
    return format_percent(round_decimal(share, 2, ROUND_HALF_UP), locale=locale_of(words))


def percent_floor(share: float, words: Words) -> str:
    """Write a share of 0…1 in whole percent, rounded down, for a coverage never flatters."""
    return format_percent(round_decimal(share, 2, ROUND_FLOOR), locale=locale_of(words))


def interval(low: float, high: float, words: Words, decimals: int = 0) -> str:
    """Write a range: 20–30; one number where both ends are shown alike."""
    ends = (number(low, words, decimals), number(high, words, decimals))
    if ends[0] == ends[1]:
        return ends[0]
    if low < 0 or high < 0:
        return words.text("{low} to {high}", low=ends[0], high=ends[1])
    return EN_DASH.join(ends)


def date_long(day: date, words: Words) -> str:
    """Write a date in running text: 10 november 2026."""
    return words.text("undated") if day == UNDATED else format_date(day, format="long", locale=locale_of(words))


def date_short(day: date) -> str:
    """Write a date in a table: 2026-11-10, the same in every language."""
    return day.isoformat()


def date_day(day: date, words: Words) -> str:
    """Write a day of a year that is known: 10 november, with no line end within."""
    return format_skeleton("MMMMd", day, locale=locale_of(words)).replace(" ", HARD_SPACE)


def date_table(day: date, words: Words) -> str:
    """Write a date in a narrow table: 15 dec 2026."""
    if day == UNDATED:
        return words.text("undated")
    return format_skeleton("yMMMd", day, locale=locale_of(words)).replace(".", "").replace(" ", HARD_SPACE)


def month_year(day: date, words: Words) -> str:
    """Write a month in running text: november 2026."""
    return format_skeleton("yMMMM", day, locale=locale_of(words))


def clock(moment: time, words: Words) -> str:
    """Write a time of day: kl. 17.05 in Swedish, 17:05 in English."""
    return words.text("{clock_time}", clock_time=bare_clock(moment, words))


def clock_span(start: time, end: time, words: Words) -> str:
    """Write from when to when: kl. 17.05–18.40 in Swedish, 17:05–18:40 in English."""
    span = EN_DASH.join((bare_clock(start, words), bare_clock(end, words)))
    return words.text("{clock_time}", clock_time=span)


def bare_clock(moment: time, words: Words) -> str:
    """Write a time of day for a table, without a word before it: 17.05."""
    return words.text("{hour:02d}:{minute:02d}", hour=moment.hour, minute=moment.minute)


def money(amount_sek: float, words: Words) -> str:
    """Write an amount in whole kronor: 250 000 kr in Swedish, SEK 250,000 in English."""
    return words.text("SEK\u00a0{amount}", amount=number(amount_sek, words))


def money_span(low_sek: float, high_sek: float, words: Words) -> str:
    """Write a cost from one amount to another, in thousands below a million: 10–50 tkr."""
    if high_sek < 1_000_000:
        return words.text("SEK\u00a0{amount}\u00a0k", amount=interval(low_sek / 1_000, high_sek / 1_000, words))
    if low_sek >= 1_000_000:
        decimals = 1 if low_sek % 1_000_000 or high_sek % 1_000_000 else 0
        millions = interval(low_sek / 1_000_000, high_sek / 1_000_000, words, decimals)
        return words.text("SEK\u00a0{amount}\u00a0M", amount=millions)
    return words.text("SEK\u00a0{amount}", amount=interval(low_sek, high_sek, words))


def round_decimal(value: float, decimals: int, rounding: str) -> Decimal:
    """Round as people do, after the ninth decimal's noise of binary fractions is gone."""
    return round(Decimal(value), 9).quantize(Decimal(1).scaleb(-decimals), rounding=rounding)
