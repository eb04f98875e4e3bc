package org.redthread.proofs.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.check.Sayings;
import org.redthread.proofs.Proof;
import org.redthread.proofs.Proofs;
import org.redthread.web.HeadOfUpload;
import org.redthread.web.Here;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The check as a page. It holds no transaction while it reads: a slow file must not keep a connection.
@Controller
@Asks("proofs.read")
class CheckController {

    private final Proofs proofs;

    CheckController(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/{language}/check")
    ModelAndView form(
            Here here,
            @RequestAttribute(name = HeadOfUpload.TYPED, required = false) @Nullable Map<String, String> typed) {
        if (typed == null) return view(new CheckPage(here, null, "", null));
        var large = new Proof.Refused(Proof.Reason.LARGE, null);
        return view(new CheckPage(here, large, typed.getOrDefault("text", ""), null));
    }

    @PostMapping("/{language}/check")
    ModelAndView check(
            Here here,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var sayings = Sayings.in(here.language().tag());
        if (file != null && !file.isEmpty())
            return view(new CheckPage(here, proofs.read(file.getBytes(), sayings), "", file.getOriginalFilename()));
        var pasted = text == null ? "" : text;
        return view(new CheckPage(here, proofs.read(pasted, sayings), pasted, null));
    }

    private static ModelAndView view(CheckPage page) {
        var view = new ModelAndView("proofs/check", status(page.proof()));
        view.addObject("page", page);
        return view;
    }

    private static HttpStatus status(@Nullable Proof proof) {
        return switch (proof) {
            case null -> HttpStatus.OK;
            case Proof.Read read -> HttpStatus.OK;
            case Proof.Refused refused ->
                refused.reason() == Proof.Reason.BUSY
                        ? HttpStatus.SERVICE_UNAVAILABLE
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
