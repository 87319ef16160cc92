"""The chapters of a report on a case, stage by stage."""
