package fr.paroletenue.frame.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/** Reads every JSON body of a controller through {@link StrictBodies}; writing stays with Spring's own converter. */
final class StrictJsonConverter extends AbstractSmartHttpMessageConverter<Object> {

    private final StrictBodies bodies;

    StrictJsonConverter(StrictBodies bodies) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.bodies = bodies;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        // whatever calls itself JSON, or another converter would read it with less care
        return canRead(mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType targetType, Class<?> valueClass, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> clazz) {
        return getSupportedMediaTypes();
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var mediaType = message.getHeaders().getContentType();
        var charset = mediaType == null ? null : mediaType.getCharset();
        if (charset != null && !StandardCharsets.UTF_8.equals(charset)) {
            // JSON between systems is UTF-8 and nothing else (RFC 8259)
            throw new EdgeRefusal(Problem.of(EdgeCode.UNSUPPORTED_MEDIA_TYPE));
        }
        return bodies.read(message.getBody().readAllBytes(), type.getType());
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints) {
        throw new HttpMessageNotWritableException("reads only");
    }
}
