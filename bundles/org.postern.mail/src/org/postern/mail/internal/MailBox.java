package org.postern.mail.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.postern.mail.Found;

import jakarta.mail.MessagingException;

/** What one protocol can do with an account; one connection for each call. */
interface MailBox {

	String logIn() throws MessagingException;

	/** @param message as it is written for a session */
	String send(Writing message) throws MessagingException;

	Optional<Found> find(String folder, String messageId) throws MessagingException, IOException;

	Optional<Found> remove(String messageId) throws MessagingException, IOException;

	/** @return how many were too large */
	int reports(String folder, Instant since, Consumer<byte[]> taker) throws MessagingException, IOException;
}
