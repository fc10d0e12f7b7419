# Installing packages with the system's package manager, and environments of Python; sourced by the setup scripts.

# install_packages "debian packages" "homebrew packages"
install_packages() {
  if command -v apt-get >/dev/null 2>&1; then
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
      command -v sudo >/dev/null 2>&1 || cannot_install "apt-get install $1"
      as_root="sudo"
    fi
    echo "Installing with apt: $1"
    $as_root apt-get update -qq || cannot_install "apt-get install $1"
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $1 >/dev/null ||
      cannot_install "apt-get install $1"
  elif command -v brew >/dev/null 2>&1; then
    echo "Installing with Homebrew: $2"
    brew install $2 || cannot_install "brew install $2"
  else
    cannot_install "these packages by hand: $1"
  fi
}

# make_environment folder: a virtual environment of Python
make_environment() {
  mkdir -p "$(dirname "$1")"
  python3 -m venv "$1" >/dev/null 2>&1 || {
    # What was begun without python3-venv has no pip.
    rm -rf "$1"
    install_packages "python3-venv" "python3"
    python3 -m venv "$1" || cannot_install "python3 -m venv $1"
  }
}

cannot_install() {
  echo "Something is missing and could not be installed from here. Please run: $1" >&2
  exit 1
}
