package fr.paroletenue.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a controller, or the reading of its request, refuses. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalAdvice {

    private final Problems problems;

    RefusalAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    void refuse(Throwable fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault instanceof IOException gone) {
            // the reader has hung up, or the disk has: either way the answer cannot be finished
            if (response.isCommitted()) {
                throw gone;
            }
        }
        problems.write(request, response, fault);
    }
}
