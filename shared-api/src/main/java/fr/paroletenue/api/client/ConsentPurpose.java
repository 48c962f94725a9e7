package fr.paroletenue.api.client;

/** What a client may allow or forbid; each is asked for on its own. */
public enum ConsentPurpose {
    NEWS_BY_EMAIL,
    NEWS_BY_SMS,
    NEWS_BY_PHONE,
    PUBLISHED_TESTIMONY,
    PHOTOGRAPHS_AT_HOME
}
