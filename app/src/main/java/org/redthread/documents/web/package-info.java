/// The list of documents, the form to hand one in, a document's own page, and its file.
@NullMarked
package org.redthread.documents.web;

import org.jspecify.annotations.NullMarked;
