package org.redthread.plans.offers;

import org.redthread.plans.Activity;

/// With what a party offers to help, and what it does in the activity that takes the offer.
public enum Means {
    HOSTING(Activity.Does.HOSTS),
    EXPERTISE(Activity.Does.CONTRIBUTES),
    MONEY(Activity.Does.FUNDS),
    IN_KIND(Activity.Does.SUPPORTS);

    private final Activity.Does does;

    Means(Activity.Does does) {
        this.does = does;
    }

    public Activity.Does does() {
        return does;
    }
}
