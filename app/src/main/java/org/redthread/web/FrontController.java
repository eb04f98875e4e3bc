package org.redthread.web;

import org.redthread.access.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The front of the house.
@Controller
@Asks("web.read")
class FrontController {

    @GetMapping("/{language}")
    String front(Here here, Model model) {
        model.addAttribute("page", new FrontPage(here));
        return "web/front";
    }
}
