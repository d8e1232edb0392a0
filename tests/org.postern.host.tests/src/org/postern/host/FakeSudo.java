package org.postern.host;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.postern.testkit.real.PrivateFolder;

/** A sudo as far as Postern needs one; the real one would want a user who is not root. */
final class FakeSudo {

	private FakeSudo() {
	}

	/** @param password that it asks for; empty if it asks for nothing */
	static Map<String, String> in(PrivateFolder folder, String password) throws Exception {
		Files.setPosixFilePermissions(folder.write("sudo", """
				#!/bin/sh
				echo 'We trust you have received the usual lecture.' >&2
				prompt= asks= silent=
				while :; do
				  case $1 in
				    -k) ;; -S) asks=yes ;; -n) silent=yes ;;
				    -p) prompt=$2; shift ;;
				    --) shift; break ;;
				  esac
				  shift
				done
				if [ -n "%1$s" ]; then
				  [ -z "$silent" ] || { echo 'sudo: a password is required' >&2; exit 1; }
				  for try in 1 2 3; do
				    printf '%%s' "$prompt" >&2
				    read -r answer || exit 1
				    [ "$answer" != "%1$s" ] || break
				    echo 'Sorry, try again.' >&2
				    [ "$try" != 3 ] || exit 1
				  done
				fi
				AS=root-by-sudo exec "$@"
				""".formatted(password)), PosixFilePermissions.fromString("rwxr-xr-x"));
		return Map.of("PATH", folder.root() + ":" + System.getenv("PATH"));
	}
}
