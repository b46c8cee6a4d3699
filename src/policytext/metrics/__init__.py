"""Figures with their meaning: indicator, role, status, period, subject."""

from policytext.metrics.find import find_metrics, read_metrics

__all__ = ["find_metrics", "read_metrics"]
