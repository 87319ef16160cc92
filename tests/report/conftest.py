import pytest

from cpted_cli.report.pdf import pdf
from tests.report import sample as kastanjen


@pytest.fixture(scope="session")
def sample():
    return kastanjen


@pytest.fixture(scope="session")
def template(sample):
    return sample.template_files()


@pytest.fixture(scope="session")
def pictures(sample):
    return sample.pictures()


@pytest.fixture(scope="session")
def made(sample, template, pictures):
    """Set the brief on paper in both languages, made once."""
    attached = {"kastanjen-öppen.json": b'{"format": "cpted-result/1"}\n'}
    return {language: pdf(view, template, pictures, attached) for language, view in sample.VIEWS.items()}
