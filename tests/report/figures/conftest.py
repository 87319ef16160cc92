from tests.report.chapters.conftest import bases

__all__ = ["bases"]
