"""Measured light in words."""

from dataclasses import replace

import pytest

from cpted_cli.analysis.lighting import lighting
from cpted_cli.model.lighting import LightGrid, LightPoint, Meter
from cpted_cli.wording.lighting import lighting_sentences, lighting_title
from cpted_cli.wording.translator import words_for
from tests.builders import make_site
from tests.light import COMPARISON, READINGS


def said(*lux, language="en", readings=READINGS, **changes):
    readings = replace(readings, comparison=replace(COMPARISON, **changes))
    found = lighting(LightGrid(readings=readings, points=tuple(LightPoint(lux=one) for one in lux)))
    return [one.replace("\xa0", " ") for one in lighting_sentences(found, words_for(language))]


def title(language, **changes):
    found = lighting(LightGrid(readings=replace(READINGS, **changes), points=(LightPoint(lux=1),)))
    return lighting_title(found, make_site("a"), words_for(language)).replace("\xa0", " ")


def test_measurement_comparison_finding_and_circumstances_are_said():
    assert said(3, 1.25, minimum_lx=1) == [
        "Indicative measurement, 2 points: average 2.1 lx, minimum 1.3 lx, uniformity 0.59.",
        "Compared with class P4: average 5 lx, minimum 1 lx (chosen by the assessors; no requirement applies here).",
        "Finding, outside the score: below the comparison (average).",
        "Meter: LX-1, calibrated 18 March 2026. Conditions: overcast, dry.",
    ]


def test_the_same_is_said_in_swedish():
    assert said(3, 1.25, language="sv", minimum_lx=1.5) == [
        "Indikativ mätning, 2 punkter: medelvärde 2,1 lx, minsta värde 1,3 lx, jämnhet 0,59.",
        "Jämfört med class P4: medelvärde 5 lx, minsta värde 1,5 lx (valt av the assessors; inget krav gäller här).",
        "Iakttagelse, utanför poängen: under jämförelsevärdet (medelvärde, minsta värde).",
        "Mätare: LX-1, kalibrerad 18 mars 2026. Förhållanden: overcast, dry.",
    ]


def test_requirement_is_named_and_enough_light_is_no_finding():
    _, compared, finding, _ = said(8, requirement=True, document="the lighting plan", uniformity=0.4)

    assert compared.endswith("average 5 lx, uniformity 0.40 (chosen by the assessors; required by the lighting plan).")
    assert finding == "Not below the comparison."


@pytest.mark.parametrize(("lux", "shown"), [(4.96, "4.96 lx"), (4.996, "4.996 lx"), (4.94, "4.9 lx"), (5.04, "5.0 lx")])
def test_light_below_the_comparison_is_never_rounded_up_to_it(lux, shown):
    assert f"average {shown}" in said(lux)[0]


def test_darkness_has_no_uniformity():
    assert said(0)[0] == "Indicative measurement, 1 point: average 0.0 lx, minimum 0.0 lx."


def test_meter_without_calibration_is_told():
    assert said(1, readings=replace(READINGS, meter=Meter(name="LX-1")))[3].startswith(
        "Meter: LX-1, calibration not known."
    )


def test_title_says_where_and_when():
    assert title("en") == "Light: Garden, 10 November 2026"
    assert title("sv", zone="a", start="17:05").endswith("10 november 2026, kl. 17.05")
