package fr.paroletenue.frame.security;

import fr.paroletenue.frame.web.EdgeCode;
import fr.paroletenue.frame.web.Problem;
import fr.paroletenue.frame.web.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who comes in. Tools show their password with each request (HTTP Basic) and have no session; people log in once by the form
 * and carry a session, whose writing requests must bear its CSRF token. Both also come through the firm's own login provider where one
 * is configured ({@link SingleSignOn}). Without login only health and the public pages answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({AccountAdministration.class, SingleSignOn.class})
public class SecurityConfiguration {

    private static final String[] WITHOUT_LOGIN = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/public/**"
    };

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    Accounts accounts(@Qualifier("accountsDataSource") DataSource source) {
        return new Accounts(source);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SecurityLog securityLog() {
        return new SecurityLog();
    }

    @Bean
    LoginDoors loginDoors(ObjectProvider<SingleSignOn.Doors> provider) {
        return Optional.ofNullable(provider.getIfAvailable())
                .map(SingleSignOn.Doors::shown)
                .orElse(new LoginDoors(true, null));
    }

    /** Passwords that open nothing are not made. */
    @Bean
    SmartInitializingSingleton firstAccounts(
            Accounts accounts, Passwords passwords, Clock clock, Environment environment, LoginDoors doors) {
        return doors.passwords()
                ? new FirstAccounts(
                        accounts, passwords, clock, environment.getProperty(FirstAccounts.ADMIN_PASSWORD), System.out)
                : () -> {};
    }

    @Bean
    AuthenticationManager accountLogin(
            Accounts accounts,
            Passwords passwords,
            Clock clock,
            SecurityLog log,
            LoginDoors doors,
            ObjectProvider<SingleSignOn.Doors> provider) {
        var ways = new ArrayList<AuthenticationProvider>();
        if (doors.passwords()) {
            ways.add(new AccountLogin(accounts, passwords, new Throttle(clock), log));
        }
        provider.ifAvailable(offered -> {
            ways.add(offered.tokens());
            offered.people().ifPresent(ways::add);
        });
        return new ProviderManager(ways);
    }

    @Bean
    LoginRefusals loginRefusals(Problems problems, SecurityLog log, LoginDoors doors) {
        return new LoginRefusals(problems, log, doors);
    }

    /** Without this every filter of the chain is timed by itself, which costs an act more than its own rules do. */
    @Bean
    SecurityObservationSettings securityUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler wordedFirewall(Problems problems) {
        return (request, response, rejected) -> problems.write(request, response, Problem.of(EdgeCode.MALFORMED));
    }

    @Bean
    @Order(1)
    SecurityFilterChain tools(
            HttpSecurity http,
            AuthenticationManager login,
            LoginRefusals refusals,
            LoginDoors doors,
            ObjectProvider<SingleSignOn.Doors> provider) {
        http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .authenticationManager(login)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no cookie, no token; a browser that remembers a password still must not be sent here by another site
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        if (doors.passwords()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        }
        provider.ifAvailable(offered -> http.addFilterBefore(bearer(login, refusals), BasicAuthenticationFilter.class));
        rules(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            AuthenticationManager login,
            LoginRefusals refusals,
            Accounts accounts,
            SecurityLog log,
            LoginDoors doors,
            ObjectProvider<SingleSignOn.Doors> provider) {
        var longestOfProvider = Optional.ofNullable(provider.getIfAvailable())
                .map(offered -> offered.settings().longestSession())
                .orElse(Duration.ZERO);
        var visits = new HttpSessionRequestCache();
        // without this every refused call of a tool would open a session
        visits.setRequestMatcher(LoginRefusals::isPageVisit);
        var pages = new LoginPages(doors);
        http.authenticationManager(login)
                .logout(logout -> logout.permitAll())
                .requestCache(cache -> cache.requestCache(visits))
                .addFilterBefore(pages, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new SessionRecheck(accounts, log, longestOfProvider), SecurityContextHolderFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                refusals, request -> !LoginRefusals.isPageVisit(request))
                        .accessDeniedHandler(refusals));
        if (doors.passwords()) {
            http.formLogin(form -> form.loginPage(LoginPages.LOGIN)
                    .failureHandler(formFailure(refusals, pages))
                    .permitAll());
        }
        provider.ifAvailable(offered -> {
            if (offered.people().isPresent()) {
                SingleSignOn.letPeopleIn(http, offered, refusals);
            }
        });
        rules(http);
        return http.build();
    }

    @Bean
    WebMvcConfigurer allowedToRules(SecurityLog log) {
        // the login says who calls; the description of the API must not ask for it
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AllowedToInterceptor(log)).order(0);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerParameter());
            }
        };
    }

    /** By hand, because the configurer of Spring hides what goes wrong behind its own refusals. */
    private static BearerTokenAuthenticationFilter bearer(AuthenticationManager login, LoginRefusals refusals) {
        var filter = new BearerTokenAuthenticationFilter(login, new BearerTokenAuthenticationConverter());
        filter.setAuthenticationFailureHandler(refusals::commence);
        return filter;
    }

    private static void rules(HttpSecurity http) {
        http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(SecurityConfiguration::isForged)
                        .denyAll()
                        .requestMatchers(WITHOUT_LOGIN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyRole(Role.ADMINISTRATOR.name(), Role.REPORTING.name())
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)));
    }

    /** A writing request that the browser says another site has caused. */
    private static boolean isForged(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return !HARMLESS.contains(request.getMethod()) && ("cross-site".equals(site) || "same-site".equals(site));
    }

    private static AuthenticationFailureHandler formFailure(LoginRefusals refusals, LoginPages pages) {
        var backToTheForm = new SimpleUrlAuthenticationFailureHandler("/login?error");
        return (request, response, fault) -> {
            if (!(fault instanceof TooManyFailures many)) {
                backToTheForm.onAuthenticationFailure(request, response, fault);
            } else if (LoginRefusals.isForAPage(request)) {
                pages.tellToWait(request, response, many.waitFor());
            } else {
                refusals.commence(request, response, fault);
            }
        };
    }
}
