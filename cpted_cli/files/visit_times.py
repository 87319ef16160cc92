"""The clock times of a visit, in the time zone of the site."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cpted_cli.model.assessment import Assessment
from cpted_cli.model.site import Site


def local_times(visit: Assessment, site: Site) -> tuple[datetime, ...]:
    """Give when a visit began and ended, as far as it tells; nothing where the time zone is unknown."""
    try:
        zone = ZoneInfo(site.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # told as a fault of the site
        return ()
    told = [one for one in (visit.conditions.start, visit.conditions.end) if one is not None]
    times = [datetime.fromisoformat(f"{visit.date}T{one}").replace(tzinfo=zone) for one in told]
    if len(times) == 2 and times[1] < times[0]:  # past midnight
        times[1] += timedelta(days=1)
    return tuple(times)
