package org.redthread.record.web;

import java.util.List;
import org.redthread.record.Source;
import org.redthread.web.Here;

/// All sources, and what was looked for and not found.
public record SourcesPage(Here here, List<Source> seeds, List<Source> pages, List<String> notFound) {}
