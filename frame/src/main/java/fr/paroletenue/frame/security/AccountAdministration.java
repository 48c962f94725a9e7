package fr.paroletenue.frame.security;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.frame.web.EdgeRefusal;
import fr.paroletenue.frame.web.FieldError;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's work: who may come in, and as what. */
@RestController
@RequestMapping("/api/accounts")
@AllowedTo(Role.ADMINISTRATOR)
class AccountAdministration {

    private static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final SecurityLog log;

    AccountAdministration(Accounts accounts, Passwords passwords, Clock clock, SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.log = log;
    }

    record NewAccount(
            @Pattern(regexp = Account.USERNAME) String username,

            @Size(min = SHORTEST_PASSWORD, max = Passwords.LONGEST_IN_BYTES)
            String password,

            @NotEmpty List<Role> roles) {}

    /** What is left out stays as it is. */
    record AccountChange(
            @Nullable @Size(min = SHORTEST_PASSWORD, max = Passwords.LONGEST_IN_BYTES)
            String password,

            @Nullable @Size(min = 1) List<Role> roles,
            @Nullable Boolean active) {}

    /** @param byProvider whether the login provider vouches for the person and tells the roles */
    record AccountView(
            String username,
            Set<Role> roles,
            boolean active,
            boolean byProvider,
            Instant createdAt,
            Instant changedAt) {
        static AccountView of(Account account) {
            var roles = EnumSet.noneOf(Role.class);
            roles.addAll(account.roles());
            return new AccountView(
                    account.username(),
                    roles,
                    account.active(),
                    !account.hasPassword(),
                    account.createdAt(),
                    account.changedAt());
        }
    }

    record AccountList(List<AccountView> items) {}

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created")
    @ApiResponse(responseCode = "200", description = "It was there already, with the same content")
    ResponseEntity<AccountView> create(@RequestBody NewAccount wanted, Caller caller) {
        refuseIfTooLong(wanted.password());
        var now = clock.instant();
        var account = new Account(
                wanted.username(), passwords.hash(wanted.password()), Set.copyOf(wanted.roles()), true, now, now);
        if (!accounts.add(account)) {
            return ResponseEntity.ok(AccountView.of(sameAsBefore(account, wanted.password())));
        }
        log.accountCreated(caller.username(), account);
        return ResponseEntity.created(URI.create("/api/accounts/" + account.username()))
                .body(AccountView.of(account));
    }

    @PatchMapping("/{username}")
    AccountView change(@PathVariable String username, @RequestBody AccountChange wanted, Caller caller) {
        var password = wanted.password();
        if (password != null) {
            refuseIfTooLong(password);
        }
        var hash = password == null ? null : passwords.hash(password);
        var now = clock.instant();
        var changed = accounts.change(username, (before, administrators) -> {
            if (!before.hasPassword() && (hash != null || wanted.roles() != null)) {
                throw Refusal.because(RefusalCode.STATE_DOES_NOT_ALLOW)
                        .with("username", username)
                        .with("byProvider", true);
            }
            var roles = wanted.roles() == null ? before.roles() : Set.copyOf(wanted.roles());
            boolean active = wanted.active() == null ? before.active() : wanted.active();
            var after = new Account(
                    username,
                    hash == null ? before.passwordHash() : hash,
                    roles,
                    active,
                    before.createdAt(),
                    now,
                    before.provider());
            if (before.isActiveAdministrator() && !after.isActiveAdministrator() && administrators.size() == 1) {
                throw Refusal.because(RefusalCode.LAST_ADMINISTRATOR).with("username", username);
            }
            return after;
        });
        var account = known(changed, username);
        log.accountChanged(caller.username(), account, password != null);
        return AccountView.of(account);
    }

    @GetMapping
    AccountList all() {
        return new AccountList(accounts.all().stream().map(AccountView::of).toList());
    }

    @GetMapping("/{username}")
    AccountView one(@PathVariable String username) {
        return AccountView.of(known(accounts.find(username), username));
    }

    /** The same request again is harmless; another one under a taken name is not. */
    private Account sameAsBefore(Account wanted, String password) {
        var known = known(accounts.find(wanted.username()), wanted.username());
        if (known.active()
                && known.hasPassword()
                && known.roles().equals(wanted.roles())
                && passwords.matches(known, password)) {
            return known;
        }
        throw Refusal.because(RefusalCode.ALREADY_EXISTS).with("username", wanted.username());
    }

    private static Account known(Optional<Account> account, String username) {
        return account.orElseThrow(
                () -> Refusal.because(RefusalCode.ACCOUNT_UNKNOWN).with("username", username));
    }

    /** The constraint counts characters, the hash counts bytes. */
    private static void refuseIfTooLong(String password) {
        if (!Passwords.fits(password)) {
            throw EdgeRefusal.invalid(List.of(new FieldError("password", "SIZE", null, List.of())));
        }
    }
}
