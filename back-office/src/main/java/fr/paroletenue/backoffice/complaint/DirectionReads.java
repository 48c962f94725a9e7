package fr.paroletenue.backoffice.complaint;

import fr.paroletenue.api.complaint.ComplaintCommand.NoteDirectionInformed;
import fr.paroletenue.api.complaint.ComplaintId;
import fr.paroletenue.frame.security.Caller;
import fr.paroletenue.frame.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Direction counts as informed when somebody of direction has opened the file (S3-10). The query side sends no command, so
 * the fact is noted here, after the file was shown. It is noted once; later openings find it done and leave no event.
 */
@Configuration(proxyBeanMethods = false)
class DirectionReads implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern FILE = Pattern.compile("/api/complaints/([0-9a-f-]{36})");

    private final CommandGateway commands;

    DirectionReads(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/complaints/*");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var file = FILE.matcher(request.getRequestURI());
        if (!"GET".equals(request.getMethod())
                || response.getStatus() != HttpServletResponse.SC_OK
                || !file.matches()) {
            return;
        }
        Caller.current()
                .filter(caller -> caller.is(Role.DIRECTION))
                .ifPresent(caller -> note(new ComplaintId(file.group(1)), caller));
    }

    private void note(ComplaintId complaint, Caller caller) {
        try {
            commands.sendAndWait(GenericCommandMessage.asCommandMessage(new NoteDirectionInformed(complaint))
                    .withMetaData(MetaData.from(caller.carried())));
        } catch (AggregateNotFoundException notThere) {
            // Shown by a read model that is being rebuilt; there is nothing to note on.
        }
    }
}
