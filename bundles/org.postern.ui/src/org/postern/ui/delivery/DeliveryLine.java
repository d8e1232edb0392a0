package org.postern.ui.delivery;

import java.util.Objects;

/**
 * One delivery, or one look at a place.
 *
 * @param who    the domain or the user
 * @param where  the place or the channel
 * @param status how far it is
 * @param detail where it went, or why it did not
 * @param remedy what to do about it; empty where nothing is to be done
 */
public record DeliveryLine(String who, String where, DeliveryStatus status, String detail, String remedy) {

	public DeliveryLine {
		Objects.requireNonNull(who);
		Objects.requireNonNull(where);
		Objects.requireNonNull(status);
		Objects.requireNonNull(detail);
		Objects.requireNonNull(remedy);
	}

	/** One whose turn comes. */
	static DeliveryLine waiting(String who, String where) {
		return new DeliveryLine(who, where, DeliveryStatus.WAITING, "", "");
	}

	DeliveryLine in(DeliveryStatus next, String nextDetail, String nextRemedy) {
		return new DeliveryLine(who, where, next, nextDetail, nextRemedy);
	}
}
