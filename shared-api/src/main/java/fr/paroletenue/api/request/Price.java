package fr.paroletenue.api.request;

import fr.paroletenue.api.kernel.Money;
import java.util.List;

/**
 * A price in exact cents, before and after tax.
 *
 * @param byRate its parts by rate of tax, the highest rate first; they add up to it
 */
public record Price(Money beforeTax, Money tax, Money total, List<VatShare> byRate) {}
