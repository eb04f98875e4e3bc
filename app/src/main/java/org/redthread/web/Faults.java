package org.redthread.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/// The last door of every request that fails: a page in the reader's language, or a problem (RFC 9457) for a program.
///
/// A fault of ours is logged under an id that the page shows; nothing else of the cause leaves the house.
@Controller
@ControllerAdvice
class Faults implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final HereResolver where;
    private final DataSize largest;

    /// @param largest file that is taken, where no page says otherwise
    Faults(HereResolver where, @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largest) {
        this.where = where;
        this.largest = largest;
    }

    @ExceptionHandler
    @Nullable Object thrown(Exception cause, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(cause)) return null;
        return answer(Fault.of(cause).at(request.getRequestURI()), cause, request, request.getRequestURI());
    }

    /// Where the container or a filter refused before any handler was found.
    @RequestMapping("/error")
    @Asks("web.read")
    Object refused(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var at = address == null ? "/error" : address.toString();
        var fault = Fault.of(status instanceof Integer code ? code : 404).at(at);
        return answer(fault, cause, request, at);
    }

    private Object answer(Fault fault, @Nullable Throwable cause, HttpServletRequest request, String address) {
        var id = fault.ours() ? UUID.randomUUID().toString().substring(0, 8) : null;
        if (id != null) LOG.error("Fault {} at {} {}", id, request.getMethod(), address, cause);
        var here = where.around(request, address);
        var happened = of(fault, request).happened(here, address, id);
        if (address.startsWith("/api/")) return problem(fault, here, happened, address);
        var page = new ModelAndView("web/fault", HttpStatusCode.valueOf(fault.status()));
        return page.addObject("page", FaultPage.of(fault, here, happened));
    }

    /// What is too large is told how much would have been taken, in megabytes.
    private Fault of(Fault fault, HttpServletRequest request) {
        if (fault.status() != 413) return fault;
        var limit = request.getAttribute(HeadOfUpload.LIMIT);
        var megabytes = limit == null ? largest.toMegabytes() : limit;
        return new Fault(413, fault.kind(), List.of(megabytes.toString()));
    }

    private static ResponseEntity<ProblemDetail> problem(Fault fault, Here here, String happened, String address) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(fault.status()), happened);
        problem.setTitle(fault.title(here));
        problem.setInstance(URI.create(Objects.requireNonNullElse(address, "/")));
        return ResponseEntity.status(fault.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, here.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(problem);
    }
}
