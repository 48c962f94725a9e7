package fr.paroletenue.frame.web;

import fr.paroletenue.api.kernel.Paris;
import jakarta.servlet.DispatcherType;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Puts the edge together. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:frame-web.properties")
@Import({RefusalAdvice.class, RefusalPage.class, OpenApiDescription.class})
public class WebEdge {

    @Bean
    Problems problems(ObjectMapper mapper) {
        return new Problems(mapper);
    }

    @Bean
    FilterRegistrationBean<EdgeFilter> edgeFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new EdgeFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    LocaleResolver localeResolver() {
        return RequestLanguage.RESOLVER;
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(parisInstants());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wordedServerRefusals() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @Bean
    StrictBodies strictBodies(ObjectMapper mapper, Validator validator) {
        return new StrictBodies(mapper, validator);
    }

    @Bean
    WebMvcConfigurer strictReading(
            StrictBodies bodies, @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        var converter = new StrictJsonConverter(bodies);
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.addCustomConverter(converter);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new QueryParameters())
                        .addPathPatterns("/api/**")
                        .order(100);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new QueryRecords(conversion::getObject));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new ReadInstant());
                registry.addConverter(new ReadDate());
                registry.addConverter(new ReadBoolean());
            }
        };
    }

    /** Answers speak Paris time; questions must say their offset. */
    private static SimpleModule parisInstants() {
        return new SimpleModule("paris-instants")
                .addSerializer(Instant.class, new ValueSerializer<Instant>() {
                    @Override
                    public void serialize(Instant value, JsonGenerator generator, SerializationContext context)
                            throws JacksonException {
                        generator.writeString(inParis(value));
                    }
                })
                .addDeserializer(Instant.class, new ValueDeserializer<Instant>() {
                    @Override
                    public Instant deserialize(JsonParser parser, DeserializationContext context)
                            throws JacksonException {
                        var text = parser.getValueAsString("");
                        var read = ScalarText.instant(text);
                        return read != null
                                ? read
                                : (Instant)
                                        context.handleWeirdStringValue(Instant.class, text, "no instant with offset");
                    }
                });
    }

    static String inParis(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MICROS).atZone(Paris.ZONE));
    }

    // Spring looks at the type arguments of a converter, which a lambda does not have

    private static final class ReadInstant implements Converter<String, Instant> {
        @Override
        public Instant convert(String text) {
            var read = ScalarText.instant(text);
            if (read == null) {
                throw new IllegalArgumentException("no instant with offset");
            }
            return read;
        }
    }

    private static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            var read = ScalarText.date(text);
            if (read == null) {
                throw new IllegalArgumentException("no date");
            }
            return read;
        }
    }

    private static final class ReadBoolean implements Converter<String, Boolean> {
        @Override
        public Boolean convert(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }
    }
}
