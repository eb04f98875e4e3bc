package org.redthread.office;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.List;

/// Tells the PDF where words turn from one direction to the other.
///
/// Ours because the module that the PDF library offers for this brings an ICU of 2017.
final class TurningPoints implements BidiSplitter {

    private List<Direction.Stretch> stretches = List.of();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        stretches = (direction == RTL ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT).stretches(paragraph);
    }

    @Override
    public int countTextRuns() {
        return stretches.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        var stretch = stretches.get(index);
        return new BidiTextRun(
                stretch.from(),
                stretch.to() - stretch.from(),
                stretch.direction() == Direction.RIGHT_TO_LEFT ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return switch (com.ibm.icu.text.Bidi.getBaseDirection(paragraph)) {
            case com.ibm.icu.text.Bidi.RTL -> RTL;
            case com.ibm.icu.text.Bidi.LTR -> LTR;
            default -> NEUTRAL;
        };
    }
}
