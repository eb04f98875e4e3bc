package org.redthread.desk.web;

import org.redthread.access.Asks;
import org.redthread.desk.MyDesk;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@PageController
class DeskController {

    private final MyDesk mine;
    private final DeskPages pages;

    DeskController(MyDesk mine, DeskPages pages) {
        this.mine = mine;
        this.pages = pages;
    }

    @Asks("desk.read")
    @GetMapping("/{language}/desk")
    String desk(Here here, Model model) {
        model.addAttribute("page", pages.of(here, mine.now(here.language())));
        return "desk/desk";
    }
}
