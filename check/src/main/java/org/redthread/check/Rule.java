package org.redthread.check;

/// One thing that can be wrong with a summary. A rule that is not sure is silent: a false finding costs more trust than
/// a
/// missed one.
interface Rule {

    void read(Summary summary, Notebook notebook);
}
