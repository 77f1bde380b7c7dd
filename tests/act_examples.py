"""Given this pasal, these acts: at least one example for each rule of acts."""

from __future__ import annotations

EXAMPLES: dict[str, list[tuple[str, list[str]]]] = {
    # -- verbs of the subject ------------------------------------------------------------------------------------------
    "direct_object": [
        ("Wakil Bupati membantu Bupati dalam memimpin daerah.", ["Wakil Bupati assists Bupati"]),
        (
            "Kepala Dinas Perikanan memimpin Dinas Perikanan dan membina Unit Pelaksana Teknis.",
            [
                "Kepala Dinas Perikanan directs Dinas Perikanan",
                "Kepala Dinas Perikanan supervises Unit Pelaksana Teknis",
            ],
        ),
        (
            "Sekretaris Daerah mengoordinasikan pelaksanaan tugas Dinas Pendidikan dan Badan Pendapatan Daerah.",
            [
                "Sekretaris Daerah coordinates Dinas Pendidikan",
                "Sekretaris Daerah coordinates Badan Pendapatan Daerah",
            ],
        ),
        ("Camat mewakili Bupati pada upacara hari jadi.", ["Camat represents Bupati"]),
        ("Bupati menunjuk Camat untuk hadir.", ["Bupati appoints Camat"]),
        ("Bupati mengangkat dan memberhentikan Kepala Desa.", ["Bupati appoints Kepala Desa"]),
    ],
    "roles_listed": [
        (
            "Susunan organisasi Dewan Air terdiri atas:\na. Ketua merangkap anggota; dan\nb. Anggota.",
            ["Ketua Dewan Air memberOf Dewan Air @ huruf-a"],
        ),
    ],
    "hears_first": [
        (
            "Batas lingkungan ditetapkan dengan Keputusan Bupati setelah mendapat pertimbangan dari Camat.",
            ["Camat advises Bupati"],
        ),
    ],
    "noun_items": [
        (
            "Camat dalam pemekaran melakukan:\na. usul batas kelurahan kepada Bupati melalui Sekretaris Daerah"
            ";\nb. permintaan data dari Lurah;\nc. pengajuan rekomendasi izin kepada Kepala Dinas Sosial.",
            [
                "Camat advises Bupati via Sekretaris Daerah @ huruf-a",
                "Camat requestsFrom Lurah @ huruf-b",
                "Camat advises Kepala Dinas Sosial @ huruf-c",
            ],
        ),
        (
            "Camat melakukan:\na. pelimpahan tugas kepada Lurah;\nb. pertanggungjawaban keuangan kepada Bupati;\n"
            "c. pelimpahan wewenang Bupati kepada Kepala Desa.",
            ["Camat delegatesTo Lurah @ huruf-a", "Camat accountableTo Bupati @ huruf-b"],
        ),
    ],
    "recipients_listed": [
        (
            "(1) Camat menyusun laporan.\n(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada:\n"
            "a. Bupati; dan\nb. Inspektur.",
            ["Camat reportsTo Bupati @ ayat-2/huruf-a", "Camat reportsTo Inspektur @ ayat-2/huruf-b"],
        ),
        (
            "Camat melaporkan pelaksanaan tugasnya kepada:\na. Bupati; dan\nb. Inspektur.",
            ["Camat reportsTo Bupati @ huruf-a", "Camat reportsTo Inspektur @ huruf-b"],
        ),
    ],
    "supervised_by_reference": [
        (
            "(1) Pembinaan kepegawaian dilaksanakan oleh Bupati.\n"
            "(2) Pembinaan sebagaimana dimaksud pada ayat (1) dilakukan terhadap Camat dan Lurah.",
            ["Bupati supervises Camat @ ayat-2", "Bupati supervises Lurah @ ayat-2"],
        ),
    ],
    "sits": [
        (
            "Kepala Bappeda duduk sebagai anggota Panitia Anggaran.",
            ["Kepala Bappeda memberOf Panitia Anggaran"],
        ),
    ],
    "for_agreement": [
        (
            "Bupati mengajukan rancangan anggaran kepada DPRD untuk dibahas dan ditetapkan bersama.",
            ["Bupati decidesWith DPRD"],
        ),
    ],
    "receives_power": [
        ("Camat memperoleh pelimpahan sebagian wewenang Bupati.", ["Bupati delegatesTo Camat"]),
    ],
    "flows": [
        (
            "Alur koordinasi dari Lurah kepada Bupati dilakukan melalui Camat, Asisten Pemerintahan, dan"
            " Sekretaris Daerah.",
            ["Lurah coordinatesWith Bupati via Camat > Asisten Pemerintahan > Sekretaris Daerah"],
        ),
        ("Pelaporan dari Camat kepada Bupati dilakukan setiap bulan.", ["Camat reportsTo Bupati"]),
    ],
    "with_chair": [
        (
            "Dibentuk Forum Sekretaris OPD, yang terdiri atas Sekretaris Dinas dan Sekretaris Badan, dengan Kepala"
            " Bagian Organisasi sebagai ketua.",
            [
                "Sekretaris Dinas memberOf Forum Sekretaris OPD",
                "Sekretaris Badan memberOf Forum Sekretaris OPD",
                "Kepala Bagian Organisasi chairs Forum Sekretaris OPD",
            ],
        ),
    ],
    "of_one_towards": [
        (
            "Hubungan kerja meliputi:\na. perintah Bupati kepada Inspektorat untuk memeriksa; dan\n"
            "b. pengawasan Inspektorat terhadap pelaksanaan tugas Camat.",
            ["Bupati directs Inspektorat @ huruf-a", "Inspektorat supervises Camat @ huruf-b"],
        ),
    ],
    "step_by_step": [
        (
            "Laporan disampaikan berjenjang dari Lurah kepada Camat, dari Camat kepada Sekretaris Daerah, dan dari"
            " Sekretaris Daerah kepada Bupati.",
            [
                "Lurah reportsTo Camat",
                "Camat reportsTo Sekretaris Daerah",
                "Sekretaris Daerah reportsTo Bupati",
            ],
        ),
        ("Dana disalurkan dari Bupati kepada Camat, dari Camat kepada Lurah.", []),
    ],
    "steps_listed": [
        (
            "Pelaporan dilaksanakan secara berjenjang sebagai berikut:\na. Lurah kepada Camat, setiap minggu; dan\n"
            "b. Camat kepada Bupati melalui Sekretaris Daerah, setiap bulan.",
            ["Lurah reportsTo Camat @ huruf-a", "Camat reportsTo Bupati via Sekretaris Daerah @ huruf-b"],
        ),
        ("Pembayaran dilaksanakan sebagai berikut:\na. Lurah kepada Camat, setiap minggu.", []),
    ],
    "units_supervised": [
        (
            "Irban Wilayah I mengawasi:\na. Dinas Pendidikan; dan\nb. RSUD.",
            ["Irban Wilayah I supervises Dinas Pendidikan @ huruf-a", "Irban Wilayah I supervises RSUD @ huruf-b"],
        ),
    ],
    "formed_to_give": [
        (
            "Untuk memberikan pertimbangan kepada Bupati tentang tarif dibentuk Dewan Air Bersih.",
            ["Dewan Air Bersih advises Bupati"],
        ),
        (
            "Guna memberikan dukungan teknis dan administratif Komisi Irigasi dibentuk Sekretariat Komisi Irigasi.",
            ["Sekretariat Komisi Irigasi serves Komisi Irigasi"],
        ),
    ],
    "function_coordinated": [
        (
            "Fungsi koordinasi Unsur Pelaksana dilaksanakan melalui koordinasi dengan Perangkat Daerah"
            " dan Instansi Vertikal.",
            ["Unsur Pelaksana coordinatesWith Perangkat Daerah", "Unsur Pelaksana coordinatesWith Instansi Vertikal"],
        ),
    ],
    "cited_role": [
        (
            "(1) Tim Penataan Ruang terdiri atas:\na. ketua; dan\nb. anggota.\n"
            "(2) Ketua sebagaimana dimaksud pada ayat (1) huruf a dijabat oleh Sekretaris Daerah.\n"
            "(3) Anggota sebagaimana dimaksud pada ayat (1) huruf b terdiri atas Kepala Dinas dan Camat.",
            [
                "Sekretaris Daerah chairs Tim Penataan Ruang @ ayat-2",
                "Kepala Dinas memberOf Tim Penataan Ruang @ ayat-3",
                "Camat memberOf Tim Penataan Ruang @ ayat-3",
            ],
        ),
        ("(1) Tim Penataan Ruang bekerja.\n(2) Sekretaris sebagaimana dimaksud pada ayat (1) dijabat oleh Camat.", []),
        ("Anggota sebagaimana dimaksud pada ayat (9) terdiri atas Kepala Dinas dan Camat.", []),
    ],
    "cited_role_listed": [
        (
            "(1) Satuan Tugas Konflik terdiri atas:\na. unsur Pemerintah Daerah; dan\nb. unsur masyarakat.\n"
            "(2) Unsur Pemerintah Daerah sebagaimana dimaksud pada ayat (1) huruf a terdiri atas:\n"
            "a. Bupati;\nb. Camat.\n"
            "(3) Anggota sebagaimana dimaksud pada ayat (1) berasal dari unsur:\n"
            "a. Perangkat Daerah; dan\nb. akademisi.",
            [
                "Bupati memberOf Satuan Tugas Konflik @ ayat-2/huruf-a",
                "Camat memberOf Satuan Tugas Konflik @ ayat-2/huruf-b",
                "Perangkat Daerah memberOf Satuan Tugas Konflik @ ayat-3/huruf-a",
            ],
        ),
    ],
    "settled_with": [
        (
            "Kepala Dinas menetapkan pedoman teknis setelah dikoordinasikan dengan Inspektorat.",
            ["Kepala Dinas coordinatesWith Inspektorat"],
        ),
        (
            "Rencana disusun oleh Dinas Perhubungan dan dikonsultasikan terlebih dahulu kepada Sekretaris Daerah.",
            ["Dinas Perhubungan consultsWith Sekretaris Daerah"],
        ),
        ("Rencana ditetapkan setelah dikoordinasikan dengan Inspektorat.", []),
    ],
    "done_between": [
        ("Koordinasi horizontal dilakukan antara Camat dengan Kapolsek.", ["Camat coordinatesWith Kapolsek"]),
        ("Antara Dinas Sosial dan Camat dilakukan koordinasi.", ["Dinas Sosial coordinatesWith Camat"]),
        ("Antara Dinas Sosial dan Camat terdapat hubungan kolegial.", []),
    ],
    "given_by": [
        (
            "Hubungan struktural meliputi:\na. pemberian perintah dan petunjuk oleh Camat kepada Lurah; dan\n"
            "b. penyampaian telaahan staf oleh Lurah kepada Camat.",
            ["Camat directs Lurah @ huruf-a", "Lurah advises Camat @ huruf-b"],
        ),
    ],
    "asking_to_act": [
        ("Camat meminta Inspektorat melakukan pemeriksaan khusus.", ["Camat requestsFrom Inspektorat"]),
        (
            "Asisten Pemerintahan meminta Perangkat Daerah terkait untuk menindaklanjutinya.",
            ["Asisten Pemerintahan requestsFrom Perangkat Daerah"],
        ),
        ("Camat meminta Inspektorat dalam rapat.", []),
    ],
    "by_and_towards": [
        (
            "Hubungan struktural meliputi:\na. pembinaan dan pengawasan oleh Camat terhadap Lurah; dan\nb. rapat.",
            ["Camat supervises Lurah @ huruf-a"],
        ),
        (
            "Hubungan konsultatif meliputi permintaan pendapat teknis dari Camat kepada Kepala Dinas.",
            ["Camat requestsFrom Kepala Dinas"],
        ),
    ],
    "is_one_of": [
        (
            "Kelurahan merupakan perangkat daerah yang dipimpin oleh Lurah.",
            ["Kelurahan memberOf Perangkat Daerah", "Lurah directs Kelurahan"],
        ),
        ("Sekretaris Desa adalah perangkat Desa.", ["Sekretaris Desa memberOf Perangkat Desa"]),
        ("Pembinaan Kelurahan merupakan tugas perangkat daerah.", []),
    ],
    "on_proposal": [
        (
            "Lurah diangkat oleh Bupati atas pertimbangan Camat melalui Sekretaris Daerah.",
            ["Bupati appoints Lurah", "Camat advises Bupati via Sekretaris Daerah"],
        ),
        ("Lurah diangkat oleh Bupati atas usul Camat.", ["Bupati appoints Lurah"]),
        (
            "Atas pertimbangan Inspektur, Bupati mengangkat Camat.",
            ["Inspektur advises Bupati", "Bupati appoints Camat"],
        ),
        ("Lurah diberhentikan atas usul Camat.", []),
    ],
    "delegation": [
        (
            "Pelimpahan sebagian kewenangan Bupati kepada Camat ditetapkan dengan Keputusan Bupati.",
            ["Bupati delegatesTo Camat"],
        ),
    ],
    "by_decree": [
        ("Pengurus Barang ditetapkan dengan Keputusan Bupati.", ["Bupati appoints Pengurus Barang"]),
        ("Tim Teknis ditetapkan dengan Keputusan Bupati.", []),
    ],
    "items_on_behalf": [
        (
            "Camat atas nama Bupati:\na. menandatangani surat pengesahan;\nb. melantik Kepala Desa.",
            ["Camat signsOnBehalfOf Bupati @ huruf-a", "Camat represents Bupati @ huruf-b"],
        ),
    ],
    "things_coordinated": [
        (
            "Dinas Sosial mengoordinasikan penyaluran bantuan dengan Camat dan/ atau Lurah.",
            ["Dinas Sosial coordinatesWith Camat", "Dinas Sosial coordinatesWith Lurah"],
        ),
        ("Camat mengoordinasikan pelaksanaan tugas Lurah.", ["Camat coordinates Lurah"]),
    ],
    "report_passed_on": [
        ("Camat menyusun laporan bulanan dan menyampaikannya kepada Bupati.", ["Camat reportsTo Bupati"]),
        (
            "Camat menyusun laporan bulanan untuk disampaikan kepada Bupati melalui Sekretaris Daerah.",
            ["Camat reportsTo Bupati via Sekretaris Daerah"],
        ),
        ("Camat menyusun laporan dan menyampaikan undangan kepada Bupati.", []),
    ],
    "as_ordered": [
        ("Satpol PP melakukan penertiban atas perintah Bupati.", ["Bupati directs Satpol PP"]),
        ("Lurah melaksanakan tugas berdasarkan arahan dan petunjuk dari Camat.", ["Camat directs Lurah"]),
    ],
    "accounts_and_reports": [
        (
            "Tim Teknis bertanggung jawab dan melaporkan hasil kerjanya kepada Camat.",
            ["Tim Teknis accountableTo Camat", "Tim Teknis reportsTo Camat"],
        ),
    ],
    "decides_jointly": [
        ("BPD dan Kepala Desa membahas dan menyepakati bersama rencana kerja.", ["BPD decidesWith Kepala Desa"]),
    ],
    "formed_to_help": [
        ("Untuk membantu Camat dalam pendataan dibentuk Kelompok Kerja Data.", ["Kelompok Kerja Data assists Camat"]),
    ],
    "joint_agents": [
        ("Rencana kerja dibahas bersama oleh Camat dan Lurah.", ["Camat decidesWith Lurah"]),
    ],
    "shared_recipient": [
        (
            "Sekretaris Kecamatan membantu dan melaksanakan tugas serta bertanggung jawab kepada Camat.",
            ["Sekretaris Kecamatan assists Camat", "Sekretaris Kecamatan accountableTo Camat"],
        ),
    ],
    "to_recipient": [
        (
            "Kepala Dinas Perhubungan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.",
            ["Kepala Dinas Perhubungan accountableTo Bupati via Sekretaris Daerah"],
        ),
        ("Lurah melaporkan hasil musyawarah kepada Camat.", ["Lurah reportsTo Camat"]),
        (
            "Gubernur melimpahkan sebagian kewenangan kepada Bupati dan Kepala Dinas Kesehatan.",
            ["Gubernur delegatesTo Bupati", "Gubernur delegatesTo Kepala Dinas Kesehatan"],
        ),
        (
            "Kepala Desa mempertanggungjawabkan pelaksanaan tugasnya kepada Bupati.",
            ["Kepala Desa accountableTo Bupati"],
        ),
    ],
    "giving": [
        (
            "Inspektur menyampaikan laporan hasil pengawasan kepada Bupati dengan tembusan kepada Gubernur.",
            ["Inspektur reportsTo Bupati"],
        ),
        ("Staf Ahli memberikan telaahan kepada Bupati.", ["Staf Ahli advises Bupati"]),
        ("Camat memberikan bimbingan kepada Lurah.", ["Camat directs Lurah"]),
        (
            "Sekretariat DPRD memberikan dukungan pelayanan kepada DPRD.",
            ["Sekretariat DPRD serves DPRD"],
        ),
    ],
    "asking": [
        ("Bupati meminta laporan dari Camat.", ["Bupati requestsFrom Camat"]),
        ("Inspektorat meminta keterangan dari Dinas Sosial.", ["Inspektorat requestsFrom Dinas Sosial"]),
    ],
    "coordination": [
        (
            "Camat melakukan koordinasi dengan Polres dan Kantor Pertanahan.",
            ["Camat coordinatesWith Polres", "Camat coordinatesWith Kantor Pertanahan"],
        ),
        (
            "Kepala Dinas Pertanian melakukan koordinasi dan konsultasi kepada Bupati melalui Sekretaris Daerah.",
            [
                "Kepala Dinas Pertanian coordinatesWith Bupati via Sekretaris Daerah",
                "Kepala Dinas Pertanian consultsWith Bupati via Sekretaris Daerah",
            ],
        ),
        (
            "Lurah melakukan koordinasi/konsultasi melalui Camat.",
            ["Lurah coordinatesWith Camat", "Lurah consultsWith Camat"],
        ),
        ("Bappeda berkoordinasi dengan Dinas Kesehatan.", ["Bappeda coordinatesWith Dinas Kesehatan"]),
        ("Camat berkonsultasi dengan Sekretaris Daerah.", ["Camat consultsWith Sekretaris Daerah"]),
    ],
    "also_with": [
        (
            "Camat melakukan koordinasi dengan Bupati melalui Sekretaris Daerah serta dengan Dinas Pekerjaan Umum.",
            ["Camat coordinatesWith Bupati via Sekretaris Daerah", "Camat coordinatesWith Dinas Pekerjaan Umum"],
        ),
    ],
    "mutual": [
        ("Perangkat Daerah wajib saling berkoordinasi.", ["Perangkat Daerah coordinatesWith Perangkat Daerah"]),
    ],
    "in_brackets": [
        (
            "Kepala Dinas Sosial melakukan koordinasi ke samping, ke bawah (Kepala Dinas Kesehatan, Camat, Lurah).",
            [
                "Kepala Dinas Sosial coordinatesWith Kepala Dinas Kesehatan",
                "Kepala Dinas Sosial coordinates Camat",
                "Kepala Dinas Sosial coordinates Lurah",
            ],
        ),
        (
            "Camat melakukan koordinasi ke samping (Dinas Sosial dan Kantor Pertanahan).",
            ["Camat coordinatesWith Dinas Sosial", "Camat coordinatesWith Kantor Pertanahan"],
        ),
        ("Camat melakukan koordinasi ke atas dan ke samping.", []),
    ],
    "together": [
        ("Bupati bersama-sama dengan DPRD membahas rancangan Peraturan Daerah.", ["Bupati decidesWith DPRD"]),
        ("Bupati menjual aset daerah atas persetujuan DPRD.", ["Bupati decidesWith DPRD"]),
    ],
    "on_behalf": [
        (
            "Sekretaris Daerah menandatangani surat keputusan atas nama Bupati.",
            ["Sekretaris Daerah signsOnBehalfOf Bupati"],
        ),
        ("Camat menghadiri rapat atas nama Bupati.", ["Camat represents Bupati"]),
    ],
    "capacity": [
        (
            "Gubernur selaku wakil Pemerintah Pusat membina Bupati.",
            ["Gubernur represents Pemerintah Pusat", "Gubernur supervises Bupati"],
        ),
        ("Dinas Daerah merupakan unsur pembantu Bupati.", ["Dinas Daerah assists Bupati"]),
    ],
    "when_absent": [
        (
            "Sekretaris Daerah bertugas mewakili apabila Bupati dan Wakil Bupati berhalangan.",
            ["Sekretaris Daerah represents Bupati", "Sekretaris Daerah represents Wakil Bupati"],
        ),
    ],
    # -- acts turned round ---------------------------------------------------------------------------------------------
    "full_passive": [
        (
            "Laporan kinerja disampaikan oleh Camat kepada Bupati melalui Sekretaris Daerah.",
            ["Camat reportsTo Bupati via Sekretaris Daerah"],
        ),
    ],
    "receives": [
        ("Kepala Desa mendapat pembinaan dari Camat.", ["Camat supervises Kepala Desa"]),
    ],
    "agent": [
        ("Bupati dibantu oleh Wakil Bupati.", ["Wakil Bupati assists Bupati"]),
        ("Kecamatan dipimpin oleh Camat.", ["Camat directs Kecamatan"]),
        ("Forkopimda diketuai oleh Bupati.", ["Bupati chairs Forkopimda"]),
        ("Staf Ahli dikoordinasikan oleh Sekretaris Daerah.", ["Sekretaris Daerah coordinates Staf Ahli"]),
        (
            "Unit Pelaksana Teknis dibina dan diawasi oleh Kepala Dinas Pendidikan.",
            ["Kepala Dinas Pendidikan supervises Unit Pelaksana Teknis"],
        ),
    ],
    "delegated_by": [
        (
            "Camat melaksanakan tugas lain yang dilimpahkan oleh Bupati.",
            ["Bupati delegatesTo Camat"],
        ),
        (
            "Lurah mempertanggungjawabkan tugas yang dilimpahkan oleh Camat.",
            ["Camat delegatesTo Lurah", "Lurah accountableTo Camat"],
        ),
        ("Camat menghadiri rapat dalam rangka tugas yang dilimpahkan oleh Bupati.", []),
    ],
    "delegated_to_oneself": [
        (
            "Asisten melaporkan pelaksanaan tugas dan fungsi Sekretaris Daerah yang telah dilimpahkan kepadanya.",
            ["Sekretaris Daerah delegatesTo Asisten"],
        ),
    ],
    "ordered_by": [
        ("Camat wajib melaksanakan tugas lain yang diperintahkan oleh Bupati.", ["Bupati directs Camat"]),
    ],
    "heeds": [
        (
            "Camat wajib memperhatikan dan melaksanakan petunjuk yang diberikan oleh Sekretaris Daerah.",
            ["Sekretaris Daerah directs Camat"],
        ),
        ("Lurah mematuhi arahan dari Camat.", ["Camat directs Lurah"]),
    ],
    "accepts": [
        (
            "Wakil Bupati wajib menerima dan melaksanakan pelimpahan wewenang dari Bupati.",
            ["Bupati delegatesTo Wakil Bupati"],
        ),
    ],
    "at_appointment": [
        (
            "Camat mewakili Bupati atas dasar penunjukan oleh Sekretaris Daerah.",
            ["Camat represents Bupati", "Sekretaris Daerah appoints Camat"],
        ),
    ],
    "passed_on": [
        (
            "Camat menghadiri upacara dan apabila berhalangan dilimpahkan kepada Sekretaris Kecamatan.",
            ["Camat delegatesTo Sekretaris Kecamatan"],
        ),
    ],
    "requested_by": [
        ("Bupati menyampaikan laporan yang diminta oleh Gubernur.", ["Gubernur requestsFrom Bupati"]),
    ],
    # -- nouns and lists -----------------------------------------------------------------------------------------------
    "carried_out_by": [
        (
            "Pembinaan dan pengawasan atas penyelenggaraan pemerintahan Kecamatan dilaksanakan oleh Bupati.",
            ["Bupati supervises Kecamatan"],
        ),
    ],
    "represented": [
        (
            "Pejabat Pemerintah dalam Tim Pesisir mewakili:\na. Dinas Perikanan; dan\nb. Dinas Perhubungan.",
            [
                "Pejabat Pemerintah represents Dinas Perikanan @ huruf-a",
                "Pejabat Pemerintah represents Dinas Perhubungan @ huruf-b",
            ],
        ),
    ],
    "helpers_listed": [
        (
            "Camat dibantu oleh:\na. Sekretaris Kecamatan; dan\nb. Kepala Seksi Pemerintahan.",
            ["Sekretaris Kecamatan assists Camat @ huruf-a", "Kepala Seksi Pemerintahan assists Camat @ huruf-b"],
        ),
    ],
    "units_coordinated": [
        (
            "Asisten Pemerintahan mengoordinasikan pelaksanaan tugas Perangkat Daerah, meliputi:\n"
            "a. Dinas Sosial;\nb. Badan Kesatuan Bangsa dan Politik; dan\nc. Kecamatan.",
            [
                "Asisten Pemerintahan coordinates Dinas Sosial @ huruf-a",
                "Asisten Pemerintahan coordinates Badan Kesatuan Bangsa dan Politik @ huruf-b",
                "Asisten Pemerintahan coordinates Kecamatan @ huruf-c",
            ],
        ),
    ],
    "units_in_line": [
        (
            "Asisten Pemerintahan mengoordinasikan: Dinas Sosial; Badan Keuangan; dan Kecamatan.",
            [
                "Asisten Pemerintahan coordinates Dinas Sosial",
                "Asisten Pemerintahan coordinates Badan Keuangan",
                "Asisten Pemerintahan coordinates Kecamatan",
            ],
        ),
    ],
    "units_on_a_path": [
        (
            "Organisasi Perangkat Daerah harus melakukan Pola Hubungan Kerja dan Jalur Koordinasi dengan Bupati "
            "melalui Sekretaris Daerah serta dengan Asisten Administrasi Umum adalah sebagai berikut:\n"
            "a. Dinas Sosial;\n"
            "b. RSUD.",
            [
                "Dinas Sosial coordinatesWith Bupati via Sekretaris Daerah @ huruf-a",
                "Dinas Sosial coordinatesWith Asisten Administrasi Umum @ huruf-a",
                "RSUD coordinatesWith Bupati via Sekretaris Daerah @ huruf-b",
                "RSUD coordinatesWith Asisten Administrasi Umum @ huruf-b",
            ],
        ),
    ],
    "members": [
        (
            "Anggota Forkopimda terdiri dari Ketua DPRD, Kejaksaan Negeri dan Polres.",
            [
                "Ketua DPRD memberOf Forkopimda",
                "Kejaksaan Negeri memberOf Forkopimda",
                "Polres memberOf Forkopimda",
            ],
        ),
        (
            "Perangkat Daerah terdiri atas:\na. Sekretariat Daerah;\nb. Sekretariat DPRD; dan\nc. Inspektorat.",
            [
                "Sekretariat Daerah memberOf Perangkat Daerah @ huruf-a",
                "Sekretariat DPRD memberOf Perangkat Daerah @ huruf-b",
                "Inspektorat memberOf Perangkat Daerah @ huruf-c",
            ],
        ),
    ],
    "commanded": [
        (
            "Susunan organisasi Dinas Sosial terdiri atas:\na. Sekretariat, membawahi:\n1. Sub Bagian Umum; dan\n"
            "2. Sub Bagian Keuangan;\nb. Bidang Rehabilitasi.",
            [
                "Sekretariat partOf Dinas Sosial @ huruf-a",
                "Sub Bagian Umum partOf Sekretariat @ huruf-a/angka-1",
                "Sub Bagian Keuangan partOf Sekretariat @ huruf-a/angka-2",
                "Bidang Rehabilitasi partOf Dinas Sosial @ huruf-b",
            ],
        ),
    ],
    "equated": [
        (
            "Dalam Peraturan ini yang dimaksud dengan:\n"
            "1. Perangkat Daerah adalah Sekretariat Daerah, Dinas Daerah dan Kecamatan.",
            [
                "Sekretariat Daerah memberOf Perangkat Daerah @ angka-1",
                "Dinas Daerah memberOf Perangkat Daerah @ angka-1",
                "Kecamatan memberOf Perangkat Daerah @ angka-1",
            ],
        ),
    ],
    "under": [
        (
            "Dalam Peraturan ini yang dimaksud dengan:\n"
            "1. Bagian adalah unit kerja yang berada di bawah Sekretariat Daerah.",
            ["Bagian partOf Sekretariat Daerah @ angka-1"],
        ),
        ("Kepala Bidang berkedudukan di bawah Kepala Dinas.", []),
    ],
    "listed_members": [
        (
            "Susunan keanggotaan Komisi Irigasi terdiri dari:\na. Ketua : Camat; dan\nb. Sekretaris : Lurah.",
            [
                "Camat chairs Komisi Irigasi @ huruf-a",
                "Lurah memberOf Komisi Irigasi @ huruf-b",
            ],
        ),
    ],
    "named_with_roles": [
        (
            "Komisi Irigasi terdiri atas Camat sebagai ketua dan Lurah sebagai anggota.",
            ["Camat chairs Komisi Irigasi", "Lurah memberOf Komisi Irigasi"],
        ),
    ],
    "presides": [
        ("Ketua Komisi Irigasi dijabat oleh Camat.", ["Camat chairs Komisi Irigasi"]),
    ],
    "pronouns": [
        (
            "Camat menugaskan Lurah untuk mewakilinya.",
            ["Camat delegatesTo Lurah", "Lurah represents Camat"],
        ),
    ],
    "members_are": [
        ("Anggota Komisi Irigasi adalah Camat.", ["Camat memberOf Komisi Irigasi"]),
    ],
    "roles_in_line": [
        (
            "Susunan keanggotaan Komisi Irigasi sebagai berikut:\nKetua : Camat\nAnggota : Lurah",
            [
                "Camat chairs Komisi Irigasi",
                "Lurah memberOf Komisi Irigasi",
            ],
        ),
    ],
    "nested": [
        (
            "Susunan Organisasi Dinas Pengairan terdiri dari:\na. Sekretariat:\n1. Sub Bagian Umum; dan\n"
            "2. Sub Bagian Keuangan;\nb. Bidang Irigasi.",
            [
                "Sekretariat partOf Dinas Pengairan @ huruf-a",
                "Sub Bagian Umum partOf Sekretariat @ huruf-a/angka-1",
                "Sub Bagian Keuangan partOf Sekretariat @ huruf-a/angka-2",
                "Bidang Irigasi partOf Dinas Pengairan @ huruf-b",
            ],
        ),
    ],
    "received_report": [
        (
            "Setiap laporan yang diterima Camat dari Lurah dan Sekretaris Kecamatan diolah.",
            ["Lurah reportsTo Camat", "Sekretaris Kecamatan reportsTo Camat"],
        ),
    ],
    "answers_for": [
        (
            "Pertanggungjawaban Camat kepada Bupati melalui Sekretaris Daerah disusun tiap tahun.",
            ["Camat accountableTo Bupati via Sekretaris Daerah"],
        ),
    ],
    "report_items": [
        (
            "(1) Bupati menyampaikan laporan kepada Gubernur.\n"
            "(2) Laporan yang disampaikan Bupati kepada Gubernur sebagaimana dimaksud pada ayat (1) meliputi:\n"
            "a. laporan kinerja kepada Menteri Dalam Negeri melalui Gubernur;\nb. melaporkan keadaan daerah.",
            [
                "Bupati reportsTo Gubernur @ ayat-1",
                "Bupati reportsTo Menteri Dalam Negeri via Gubernur @ ayat-2/huruf-a",
                "Bupati reportsTo Gubernur @ ayat-2/huruf-b",
            ],
        ),
    ],
    "items_of_pair": [
        (
            "(1) Hubungan kerja Bupati dengan DPRD bersifat kolegial.\n"
            "(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) meliputi:\n"
            "a. persetujuan bersama terhadap rancangan Peraturan Daerah; dan\nb. rapat konsultasi DPRD dengan Bupati.",
            ["Bupati decidesWith DPRD @ ayat-2/huruf-a", "DPRD consultsWith Bupati @ ayat-2/huruf-b"],
        ),
    ],
    "carried_out_through": [
        (
            "Dalam hal bencana ditangani oleh Dinas Sosial, koordinasi dilaksanakan melalui Sekretaris Daerah.",
            ["Dinas Sosial coordinatesWith Sekretaris Daerah"],
        ),
    ],
}
"""Name of the rule's function -> (body below Pasal 1, acts it states)."""
