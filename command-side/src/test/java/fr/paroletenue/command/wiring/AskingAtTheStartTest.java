package fr.paroletenue.command.wiring;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

/** What is sent once the house has started. */
class AskingAtTheStartTest {

    private final CommandGateway commands = mock(CommandGateway.class);

    @Test
    void eachIsSentAlsoAfterOneThatFailed() {
        when(commands.sendAndWait(any())).thenReturn(null);
        when(commands.sendAndWait("first")).thenThrow(new IllegalStateException("broken"));

        new AtStarts(
                        List.of(
                                new AtStart(() -> List.of("first", "second")),
                                new AtStart(List::of),
                                new AtStart(() -> List.of("third"))),
                        commands)
                .send();

        verify(commands).sendAndWait("first");
        verify(commands).sendAndWait("second");
        verify(commands).sendAndWait("third");
        verifyNoMoreInteractions(commands);
    }
}
