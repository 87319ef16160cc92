"""Measured light, point by point."""

from dataclasses import replace

from cpted_cli.report.blocks import Drawing
from cpted_cli.report.figures.lighting import lighting_blocks
from cpted_cli.wording.translator import words_for

SV = words_for("sv")


def test_points_are_drawn_and_told_with_units_and_number(bases):
    drawing = next(one for one in lighting_blocks(bases["sv", "open"], SV) if isinstance(one, Drawing))
    assert drawing.title == "23 av 24 punkter är mörkare än 5\u00a0lx"
    assert drawing.svg.count("<rect") == 48
    assert "n = 24 punkter" in drawing.note


def test_protected_readings_stay_out_of_the_open_edition(bases):
    basis = bases["sv", "open"]
    score = replace(basis.score, lighting=tuple(replace(one, protected=True) for one in basis.score.lighting))
    assert list(lighting_blocks(replace(basis, score=score), SV)) == []
    assert list(lighting_blocks(replace(basis, score=score, is_open=False), SV))


def test_points_without_distance_are_told_by_number_alone(bases):
    basis = bases["sv", "open"]
    grid = basis.grids[0]
    bare = replace(grid, points=tuple(replace(one, distance_m=None) for one in grid.points))
    drawing = next(one for one in lighting_blocks(replace(basis, grids=(bare,)), SV) if isinstance(one, Drawing))
    assert " vid " not in drawing.text
