from cpted_cli.model import reading, score


def test_reading_is_known_under_its_old_address_too():
    assert score.Reading is reading.Reading
    assert score.BANDS == ("serious", "clear", "acceptable", "good")
