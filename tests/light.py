"""Light readings for tests."""

from datetime import date

from cpted_cli.model.lighting import Comparison, LightReadings, Meter

COMPARISON = Comparison(name="class P4", average_lx=5, chosen_by="the assessors", requirement=False)
READINGS = LightReadings(
    format="cpted-readings/1",
    file="path.csv",
    date=date(2026, 11, 10),
    meter=Meter(name="LX-1", calibrated=date(2026, 3, 18)),
    conditions="overcast, dry",
    comparison=COMPARISON,
)
