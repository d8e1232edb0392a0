package org.postern.net;

import java.io.IOException;
import java.net.SocketTimeoutException;

import org.postern.net.fact.EarlyTalk;
import org.postern.net.fact.EarlyTalk.Outcome;

/** Speaks before the greeting, on a connection of its own, as many senders of spam do. */
record EarlyTalkTrial(FurtherConnection connection, String word) {

	EarlyTalk run() throws InterruptedException {
		try (Wire wire = connection.open()) {
			wire.begin();
			wire.writeLine(word);
			Reply greeting = connection.dialogues().get().greeting(wire);
			return switch (greeting.kind()) {
				case OK -> answered(wire.readLine());
				case LATER -> new EarlyTalk(Outcome.PUT_OFF, greeting.text());
				case REFUSED, GARBLED -> new EarlyTalk(Outcome.TURNED_AWAY, greeting.text());
			};
		} catch (SocketTimeoutException e) {
			connection.request().cancellation().check();
			return new EarlyTalk(Outcome.UNCLEAR, "");
		} catch (IOException e) {
			connection.request().cancellation().check();
			return new EarlyTalk(Outcome.TURNED_AWAY, "");
		}
	}

	private static EarlyTalk answered(String line) {
		return new EarlyTalk(line.startsWith("2") ? Outcome.TAKEN : Outcome.TURNED_AWAY, line);
	}
}
