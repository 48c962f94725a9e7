package fr.paroletenue.frame.history;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an event that was stored before it had a component: what nobody stated then is absent. */
final class ComponentAdded extends SingleEventUpcaster {

    private final SimpleSerializedType before;
    private final SimpleSerializedType after;
    private final List<String> within;
    private final List<String> components;

    /** @param path to the component, from the event down */
    ComponentAdded(String name, int revisionBefore, String... path) {
        this(name, revisionBefore, List.of(path).subList(0, path.length - 1), List.of(path[path.length - 1]));
    }

    private ComponentAdded(String name, int revisionBefore, List<String> within, List<String> components) {
        this.before = new SimpleSerializedType(name, String.valueOf(revisionBefore));
        this.after = new SimpleSerializedType(name, String.valueOf(revisionBefore + 1));
        this.within = within;
        this.components = components;
    }

    /** Components of the event itself that came with one revision. */
    static ComponentAdded together(String name, int revisionBefore, String... components) {
        return new ComponentAdded(name, revisionBefore, List.of(), List.of(components));
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(before);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(after, JsonNode.class, this::withComponent);
    }

    private JsonNode withComponent(JsonNode payload) {
        var owner = payload;
        for (var name : within) {
            owner = owner.get(name);
        }
        for (var component : components) {
            ((ObjectNode) owner).putNull(component);
        }
        return payload;
    }
}
