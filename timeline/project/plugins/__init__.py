"""Parts that others add: exporters and extractors found by entry point. Told in docs/plugins.md."""
