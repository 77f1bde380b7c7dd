"""What has been counted, in the format of Prometheus."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

if TYPE_CHECKING:
    from simpul.web.site import Site

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class _State(Collector):
    """What is read when it is asked for: the pool, the cache, the release."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def collect(self) -> Iterable[Metric]:
        pool = self._site.engine.pool
        state = pool.state()
        for name in ("workers", "busy", "waiting"):
            yield GaugeMetricFamily(f"simpul_pool_{name}", f"Query processes or queries: {name}.", float(state[name]))
        for name, count in (
            ("asked", pool.counts.asked),
            ("refused", pool.counts.refused),
            ("timeouts", pool.counts.timeouts),
            ("replaced", pool.counts.replaced),
        ):
            yield CounterMetricFamily(f"simpul_pool_{name}", f"Questions or workers {name}.", count)
        cache = self._site.cache
        yield GaugeMetricFamily("simpul_cache_bytes", "Bytes that kept responses take.", cache.size)
        yield GaugeMetricFamily("simpul_cache_entries", "Responses that are kept.", len(cache))
        yield CounterMetricFamily("simpul_cache_hits", "Requests answered with a kept response.", cache.hits)
        yield CounterMetricFamily("simpul_cache_misses", "Requests for which no response was kept.", cache.misses)
        release = GaugeMetricFamily("simpul_release", "The release that is served.", labels=["id", "issued"])
        release.add_metric([self._site.published.id, self._site.published.issued], 1.0)
        yield release


class Metrics:
    """Counts requests and queries of one site."""

    def __init__(self, site: Site) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_State(site))
        self.requests = Counter(
            "simpul_requests",
            "Requests by status class and part of the site.",
            ["part", "status"],
            registry=self._registry,
        )
        self.seconds = Histogram(
            "simpul_request_seconds", "Time until the last byte.", ["part"], buckets=_SECONDS, registry=self._registry
        )
        self.queries = Counter(
            "simpul_queries", "Queries by form and outcome.", ["form", "outcome"], registry=self._registry
        )

    def render(self) -> bytes:
        """All metrics as text."""
        return generate_latest(self._registry)
