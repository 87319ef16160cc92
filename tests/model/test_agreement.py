from cpted_cli.model.agreement import Figures


def test_figures_without_data_hold_nothing():
    empty = Figures(units=0, compared=0, raters=0)

    assert (empty.percent, empty.kappa, empty.mixed_scales, empty.is_paradox) == (None, None, False, False)
