package org.redthread.office;

import java.util.LinkedHashMap;
import java.util.Map;

/// The addresses that a part of a Word document leads to, each written once.
final class DocxLinks {

    private final Map<String, String> ids = new LinkedHashMap<>();

    String id(String address) {
        return ids.computeIfAbsent(address, _ -> "link" + (ids.size() + 1));
    }

    Tags into(Tags relationships) {
        ids.forEach((address, id) -> relationships.empty(
                "Relationship",
                "Id",
                id,
                "Type",
                Docx.OFFICE + "/hyperlink",
                "Target",
                address,
                "TargetMode",
                "External"));
        return relationships;
    }
}
