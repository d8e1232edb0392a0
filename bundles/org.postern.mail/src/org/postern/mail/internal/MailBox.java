package org.postern.mail.internal;

import java.io.IOException;
import java.util.Optional;

import org.postern.mail.Found;

import jakarta.mail.MessagingException;

/** What one protocol can do with an account; one connection for each call. */
interface MailBox {

	String logIn() throws MessagingException;

	/** @param message as it is written for a session */
	String send(Writing message) throws MessagingException;

	Optional<Found> find(String folder, String messageId) throws MessagingException, IOException;

	Optional<Found> remove(String messageId) throws MessagingException, IOException;
}
