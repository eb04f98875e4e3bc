package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redthread.access.Asks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A stream of the same server that says a number when it is told to: no event can reach as many readers sooner.
@RestController
@Asks("web.read")
class FixedStream {

    static final String PATH = "/floor-stream";

    private final Set<AsyncContext> readers = ConcurrentHashMap.newKeySet();

    @GetMapping(PATH)
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.getOutputStream().write("retry: 1000\n\n".getBytes(UTF_8));
        response.flushBuffer();
        var reader = request.startAsync();
        reader.setTimeout(0);
        readers.add(reader);
    }

    @GetMapping(PATH + "/{number}")
    String tell(@PathVariable int number) {
        var event = ("id: " + number + "\ndata:\n\n").getBytes(UTF_8);
        for (var reader : readers) Thread.startVirtualThread(() -> tell(reader, event));
        return "told";
    }

    private void tell(AsyncContext reader, byte[] event) {
        try {
            var out = reader.getResponse().getOutputStream();
            out.write(event);
            out.flush();
        } catch (IOException | IllegalStateException e) {
            readers.remove(reader);
        }
    }
}
