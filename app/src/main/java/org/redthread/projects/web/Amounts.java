package org.redthread.projects.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.CurrencyAmount;
import org.redthread.projects.Dossier.Money;
import org.redthread.web.Here;

/// Amounts as the reader writes them: €12,000,000.
final class Amounts {

    private Amounts() {}

    static String in(Here here, Money money) {
        var format = NumberFormat.getCurrencyInstance(here.language().locale());
        format.setMaximumFractionDigits(money.amount().stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMinimumFractionDigits(0);
        return format.format(new CurrencyAmount(money.amount(), Currency.getInstance(money.currency())));
    }
}
