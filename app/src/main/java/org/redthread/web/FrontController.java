package org.redthread.web;

import jakarta.servlet.http.HttpServletRequest;
import org.redthread.access.Asks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The front of the house, and the pages of the shell itself.
@Controller
@Asks("web.read")
class FrontController {

    /// Sends on to the language that the browser prefers.
    @GetMapping("/")
    ResponseEntity<Void> house(HttpServletRequest request) {
        var language = Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/" + language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping("/{language:[a-z]+}")
    String front(Here here, Model model) {
        model.addAttribute("page", new FrontPage(here));
        return "web/front";
    }

    /// Every part of the interface in every state.
    @GetMapping("/{language}/kit")
    String kit(Here here, Model model) {
        model.addAttribute("page", KitPage.of(here));
        return "web/kit";
    }

    /// Trial of the same parts from right to left.
    @GetMapping("/{language}/kit/rtl")
    String rightToLeft(Here here, Model model) {
        model.addAttribute("page", KitPage.of(here));
        return "web/rtl";
    }
}
