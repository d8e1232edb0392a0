package org.postern.ui.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.postern.core.push.PushListener;
import org.postern.core.push.PushRow;

/** The rows of a push as lines. */
final class PushLines {

	private final String channel;
	private final Map<String, Integer> places = new HashMap<>();

	PushLines(String channel) {
		this.channel = channel;
	}

	List<DeliveryLine> of(List<PushRow> rows) {
		places.clear();
		for (PushRow row : rows) {
			places.put(who(row), places.size());
		}
		return rows.stream().map(this::line).toList();
	}

	/** Changes a line when its user's row has its last state. */
	PushListener into(DeliveryLines lines) {
		return (row, done, total) -> lines.set(places.get(who(row)), line(row));
	}

	private DeliveryLine line(PushRow row) {
		return new DeliveryLine(who(row), channel, DeliveryStatus.of(row.state()), row.detail(), row.remedy());
	}

	private static String who(PushRow row) {
		return row.user().address().toString();
	}
}
